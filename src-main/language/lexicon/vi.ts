import type { Lexicon } from './concepts'

/** Written with diacritics; looked up without them in comments that have none, as half the viewers write. */
export const vi: Lexicon = {
  filler: `
    ạ, a, à, á, ơi, oi, nhé, nha, nhe, nghen, vậy, v, thế, thì, là, mà, của, cho, em, e, chị, c, anh, mình, m,
    bạn, b, shop, sốp, sop, chủ shop, ad, admin, này, đó, kia, đây, ấy, cái, chiếc, con, đôi, sợi, mẫu, loại,
    món, các, những, với, và, hay, hoặc, thì sao, nào, gì, ko, k, không, khong, kh, hong, hông, hok, khum, được,
    đc, dc, dk, đk, có, co, đi, vào, ra, lên, xuống, rồi, r, đang, sẽ, đã, cũng, rất, quá, lắm, luôn, lun, nữa,
    thôi, nè, nhỉ, hả, hở, chứ, ai, mọi người, cả nhà, cho hỏi, hỏi, xin, giúp, dùm, giùm, nếu, muốn, mún, cần,
    phải, bị, ở, tại, trong, trên, từ, về, đến, tới, khi, lúc, vì, như, còn, tụi, mấy, một, 1 cái, hai, ngày,
    tuần, tháng, giờ, người, nhà, bà, bé, cô, chú, xem, thấy, biết, nói, nghe, thêm, lại, ý, ý ạ, ha, hen, hổng,
    ui, ủa, ờ, đâu ạ, s, z, zậy, zay, nhiêu đó, tui, tôi, t, nó, họ, ta, bên, dạ, vâng, làm, nhiều, chưa, chx,
    sao, mới, để, thật, thiệt, chỉ, đều, đâu, quý khách, ngta, đấy, bao, vs, j, tr, trời, quảng cáo, huhu, màu`,
  terms: {
    WHEN: `
      khi nào, bao lâu, bao giờ, mấy ngày, chừng nào, bao nhiêu ngày, mấy hôm, ngày nào, lâu không, lâu ko,
      có lâu không, lâu k, hôm nào, khi mô, mấy bữa, bao h, lúc nào, có lâu ko, mấy tuần, bn ngày, lâu hong,
      nhiêu ngày, bao lau, lâu lắm`,
    HOW: 'làm sao, thế nào, như nào, cách, sao vậy, làm thế nào, kiểu gì, ntn, sao, như thế nào, lm sao, lam s',
    WHERE: 'ở đâu, chỗ nào, đâu, nơi nào, đâu rồi, tới đâu, đến đâu',
    HOWMUCH: `
      bao nhiêu, nhiêu, bn, bnhiu, nhiu, bao tiền, mấy tiền, bao nhiêu tiền, nhiu tiền, bnh, nhiêu tiền,
      bao nhiu, mấy k, bao nhieu, bnhiêu, mấy xu, bi nhiu, nhieu`,
    HOWMANY: 'mấy cái, bao nhiêu cái, mấy sợi, mấy chiếc, mấy đôi, mấy cặp, bao nhiêu chiếc',
    WHAT: 'gì, cái nào, loại nào, mẫu nào, nào',
    CAN: 'được không, được ko, dc ko, có thể, đc k, đc ko, được hông, được hong, được k, dc k, được chứ',
    HAVE: 'có, có bán, bán',
    STILL: 'còn, còn nữa',
    MINE: 'của mình, của em, của tôi, của tui, của chị, của mk, của e, của c',
    NOT: 'chưa, chẳng, hổng, đừng',
    TODAY: 'hôm nay, mai, ngày mai, trong ngày, hỏa tốc, liền, tối nay, bữa nay, trước tết, kịp',
    FAST: 'nhanh, gấp, sớm, lẹ, nhanh ko, nhanh không',
    FREE: 'miễn phí, free, mien phi, fre',
    ORDER: 'mua, đặt, đặt hàng, order, chốt, chốt đơn, mua hàng, đặt mua, lên đơn, oder, ord, đặt đơn, chốt sao, odd',
    CART: 'giỏ hàng, giỏ, giỏ vàng, gio vang, giỏ hàng vàng',
    LINK: `
      link, gắn link, lên link, link đâu, xin link, đường link, ghim, lên giỏ, lên sàn, trong quảng cáo,
      trong clip`,
    TAP: 'bấm, nhấn, nút, bấm vào, click, ấn, không thấy giỏ, ko thấy, bấm chỗ, không thấy, chọn chỗ nào, k thấy',
    PAY: 'thanh toán, trả tiền, tt, chuyển khoản, ck, thanh toan',
    PAYWAY: `
      cod, trả tiền khi nhận, thanh toán khi nhận, momo, trả góp, kiểm hàng trước, ship cod, khi nhận hàng,
      nhận hàng mới trả, zalopay, tiền mặt, quẹt thẻ, nhận hàng trả tiền, ví trả sau, trả sau, vnpay,
      nhận hàng rồi trả`,
    PRICE: `
      giá, giá cả, giá bao nhiêu, giá sao, bao nhiêu tiền, giá nhiêu, báo giá, xin giá, giá tiền, ib giá,
      giá bn, nhiêu 1, bao nhiêu 1, bán sao, giá nào, mắc không, mắc ko, đắt không, gia`,
    DISCOUNT: `
      giảm, giảm giá, bớt, rẻ hơn, sale, khuyến mãi, ưu đãi, chiết khấu, khuyến mại, sale off, fix, fix giá,
      giảm thêm, km, bớt không, bớt ko, mua sỉ, giá sỉ, sỉ, rẻ, hạ giá, lấy sỉ`,
    COUPON: 'voucher, mã giảm, mã, vc, mã giảm giá, vou, vour, vocher, coupon, áp mã, xu, săn mã, lấy mã',
    DEAL: `
      khuyến mãi, ưu đãi, chương trình, flash sale, deal, giá live, sale, combo, giá sốc, xả hàng,
      giá trong live, black friday`,
    BUNDLE: `
      mua 2, mua hai, mua nhiều, combo, lấy 2, lấy hai, mua 3, mua 1 tặng 1, mua cặp, mua bộ, đồng giá,
      lấy nhiều, lấy 3, mua ba, lấy cả, 2 cái`,
    GIFT: `
      tặng kèm, quà kèm, hộp, tặng hộp, tặng gì, được tặng, hộp quà, kèm hộp, có hộp, quà gì, túi giấy, có quà,
      có tặng`,
    SHIP: `
      gửi, gửi hàng, giao hàng, ship hàng, gởi, gởi hàng, gửi đi, đi đơn, xuất kho, đóng gói, đóng hàng,
      lên đường, đi hàng, giao đi, gửi liền, chuyển đi`,
    ARRIVE: `
      nhận được, tới nơi, nhận hàng, có hàng, tới tay, nhận đc, nhận dc, hàng về, hàng tới, nhận, đến nơi,
      ship tới, đến tay, giao tới, hàng đến, tới, nhận được hàng`,
    DELIVERY: 'ship, giao, vận chuyển, vc, gửi hàng, shíp, síp',
    COURIER: `
      đơn vị vận chuyển, ghtk, viettel post, giao hàng nhanh, bên nào ship, đvvc, j&t, hãng vận chuyển,
      giao hàng tiết kiệm, bưu điện, ghn, spx, ninja van, bên nào giao, ship bên nào, vận chuyển bên nào,
      giao hàng bên nào, bên nào, hãng nào giao`,
    SHIPFEE: `
      phí ship, tiền ship, phí vận chuyển, cước, ship bao nhiêu, ship nhiêu, phí giao hàng, phí giao, phi síp,
      trả ship, trả tiền ship, phí gửi, mất ship, tính ship, tính phí ship, ship bn, tốn ship, chịu ship,
      mất tiền ship, phí sip, tiền vận chuyển, ship hết bao nhiêu`,
    FREESHIP: `
      freeship, miễn phí ship, miễn ship, free ship, bao ship, miễn phí vận chuyển, fs, freship, phí ship không,
      free sip, freesip, miễn phí giao hàng, fship, frship, mã freeship, hỗ trợ ship, được free ship, mphi ship`,
    FEE: 'phí, tính phí, thêm phí, phụ phí, mất phí, thu thêm, lệ phí',
    SENDTO: `
      giao tới, ship tới, ship về, giao đến, gửi về, ship đến, gửi ra, giao về, ship ra, giao ở, gửi đến,
      ship đi, gửi tới, ship qua, gửi qua, giao ra, gửi đi, giao lên, ship lên, có ship ở, ship vào, gửi vào,
      ship cho, có giao, có ship`,
    REGION: `
      nước ngoài, tỉnh, vùng sâu, toàn quốc, quốc tế, đảo, huyện, vùng xa, ngoại thành, quê, miền núi, miền tây,
      miền bắc, miền trung, miền nam, tỉnh lẻ, ngoài đảo, ngoại tỉnh, nông thôn, vùng quê, xã, tây nguyên`,
    PLACE: `
      hà nội, sài gòn, hcm, tphcm, đà nẵng, cà mau, cần thơ, hải phòng, huế, nghệ an, thanh hóa, đồng nai,
      bình dương, quảng ninh, đà lạt, phú quốc, kiên giang, an giang, đắk lắk, gia lai, kon tum, lâm đồng,
      bình thuận, vũng tàu, nha trang, quy nhơn, bình định, quảng nam, quảng ngãi, quảng bình, hà tĩnh,
      nam định, thái bình, bắc ninh, bắc giang, lạng sơn, cao bằng, hà giang, lào cai, yên bái, sơn la,
      điện biên, long an, tiền giang, bến tre, vĩnh long, trà vinh, sóc trăng, bạc liêu, tây ninh, mỹ, nhật,
      hàn, úc, đài loan, đức, canada, lào, campuchia, singapore, malaysia, hn, sg, côn đảo, lý sơn, phú yên,
      ninh bình, thái nguyên, hậu giang, đồng tháp, nước mỹ, bên mỹ, phan thiết, buôn ma thuột, pleiku,
      cam ranh, nhật bản, hàn quốc, hòa bình, hải dương`,
    CUSTOMS: 'hải quan, nhập khẩu, thông quan, thuế nhập khẩu',
    TAX: 'thuế, đóng thuế, chịu thuế, vat',
    STOCK: `
      còn hàng, hàng sẵn, có sẵn, sẵn hàng, còn ko, còn không, còn k, còn hàng không, sẵn, con hang, tồn kho,
      còn size, còn màu, còn mẫu, sẵn không, còn hong, còn hông, còn hk, còn hàng ko, còn khum, hàng có sẵn,
      còn đủ, kho còn`,
    LEFT: `
      còn mấy, còn bao nhiêu, còn nhiều, còn lại, còn bn, còn nhiêu, còn được mấy, còn cái nào, còn đôi nào,
      còn nhiều không`,
    SOLDOUT: `
      hết hàng, hết rồi, cháy hàng, hết chưa, hết, sold out, hết mẫu, bán hết, hết size, cháy, không kịp, hết r`,
    RESTOCK: `
      về hàng, có lại, về thêm, restock, hàng về, nhập thêm, bao giờ có hàng, bổ sung, về lại, khi nào có hàng,
      hàng về lại, khi nào có lại, nhập lại, lên thêm, bao giờ có lại, về nữa, lên lại, có hàng lại, bao giờ về,
      lên hàng lại, thêm hàng`,
    SIZE: `
      size, sz, kích thước, cỡ, số đo, kích cỡ, sai, xai, sizes, freesize, ni, số mấy, size mấy, bảng size,
      ni mấy, tư vấn size`,
    MEASURE: `
      cm, mm, dài, rộng, đường kính, nặng, gram, trọng lượng, độ dài, bao dài, dày, dài bao nhiêu, chiều dài,
      chu vi, phân, ly, nặng không, nặng ko, dài nhiêu, độ dày, chỉ, nặng tai, độ rộng, bao nhiêu gram, mấy ly,
      mấy cm, mấy mm`,
    HOWBIG: `
      to không, to ko, lớn không, to cỡ nào, nhỏ không, cỡ nào, to nhỏ, bao lớn, to cỡ, lớn cỡ, to quá không,
      nhỏ quá, to lắm không, bao to, to k, có to, to bằng, bự, bự không`,
    BIGSMALL: 'to, lớn, nhỏ, bé, ngắn, rộng, mảnh, bự, to hơn, nhỏ hơn, dài hơn',
    FIT: `
      vừa, đeo vừa, vừa không, vừa ko, chật, lỏng, đeo có vừa, rộng quá, mang vừa, vừa tay, chật không,
      vừa hong, vừa k, rộng không, có vừa`,
    BODY: `
      cổ tay, ngón, tay nhỏ, tay to, cổ, cổ chân, tai, tay, bàn tay, ngón tay, kg, mập, ốm, tay béo, gầy, béo,
      tròn, ngón áp út, mặt tròn, da ngăm, dái tai`,
    ADJUST: `
      điều chỉnh, chỉnh, chỉnh được, nới, thu nhỏ, freesize, tăng đơ, chỉnh size, co giãn, nới rộng, tự chỉnh,
      hở, nối dài, thu size, siết`,
    HUES: 'màu nào, màu gì, màu khác, mấy màu, bao nhiêu màu, những màu, có màu',
    MATERIAL: `
      chất liệu, làm bằng, bằng gì, chất gì, chất, vật liệu, kim loại, hợp kim, liệu, chất lieu, mạ hay,
      nguyên chất, xi, thành phần, làm từ, từ gì, cl, bằng chất, đúc, xi mạ, đá gì, bằng đá gì`,
    NICKEL: 'niken, chì, nickel, kim loại nặng',
    ALLERGY: `
      dị ứng, ngứa, nhạy cảm, kích ứng, da nhạy cảm, di ung, sưng, viêm, mưng mủ, mẩn đỏ, nổi mẩn, chảy mủ,
      di ứng, da dễ dị ứng, nổi mụn, viêm tai`,
    FADE: `
      phai, phai màu, bay màu, gỉ, rỉ, rỉ sét, xỉn, đen, bị đen, bong, tróc, xuống màu, ra màu, mất màu,
      oxi hóa, bị xỉn, bạc màu, phai ko, xuống nước, đổi màu, đen không, bong tróc, trôi màu, han gỉ, ố, sét,
      xanh da, oxy hóa, ngả màu, sỉn, rỉ ko, hoen gỉ, ngả vàng, ra xanh, bị phai, sỉn màu, tróc mạ, bong mạ,
      hen rỉ, thâm, bị gỉ, có gỉ, gỉ không, gỉ ko`,
    WATER: `
      nước, dính nước, vô nước, chống nước, ướt, vào nước, đụng nước, chịu nước, ngâm nước, kị nước, mưa,
      nước biển, gặp nước`,
    SWEAT: 'mồ hôi, nước hoa, xà phòng, xà bông, sữa tắm, kem dưỡng, dầu gội, nước rửa, hóa chất',
    LAST: `
      bền, độ bền, bền không, bền ko, được lâu, dùng được bao lâu, đeo được bao lâu, xài được bao lâu,
      dùng bao lâu, đeo bao lâu, giữ màu, lâu dài, được bao lâu, chất lượng, dc bao lau, bao lâu thì phai,
      mấy năm, xài lâu, được mấy tháng, dùng lâu, đeo lâu, chất lượng không, tuổi thọ, bao lâu thì đen,
      bao lâu bay, xài bền, giữ được bao, bền màu, có chắc, chắc chắn không, được mấy năm, có bền không`,
    PLATING: 'lớp mạ, mạ, xi vàng, xi mạ, lớp xi, mạ vàng, lớp phủ',
    EASYBREAK: `
      dễ gãy, dễ đứt, có đứt, dễ hư, rớt đá, rơi đá, bị đứt, trầy, móp, dễ hỏng, đứt không, đứt ko, gãy không,
      rớt hột, trầy xước, méo, rớt hạt, dễ rớt, có gãy, có bị gãy, biến dạng, rơi hạt, rụng đá, dễ tuột, dễ rơi,
      tuột, dễ méo, dễ bể, dễ vỡ`,
    REAL: `
      hàng thật, thật không, thật ko, chính hãng, auth, xịn, hàng xịn, chuẩn, real, thật hay giả, thật k,
      tự nhiên, chuẩn không, hàng auth, thật, xịn ko, chuẩn k, chính hiệu, chuẩn ko, gin, hàng hiệu, thật hông,
      thiên nhiên, thiệt, thiệt hông, thật hong`,
    FAKE: `
      giả, fake, hàng nhái, nhái, hàng giả, rep, nhựa, super fake, hàng fake, replica, đểu, fakeee, sf, rep 11,
      nhân tạo, pha ke`,
    LEGIT: `
      uy tín, uy tín không, có tin, lừa đảo không, tin được, có lừa, tin tưởng, bịp không, lừa không, uy tín ko,
      có uy tín, lừa ko, đáng tin, lừa đảo ko, thương hiệu, hãng nào, hãng gì, của hãng, brand, cửa hàng thật,
      tin dc, nhãn hiệu, tick xanh, shop mall, bịp ko, lừa đảo k`,
    CERT: `
      giấy kiểm định, chứng nhận, giấy tờ, kiểm định, tem, giấy chứng nhận, hóa đơn, đóng dấu, khắc, test bạc,
      test, đem thử, kiểm tra bạc, có giấy, giấy đảm bảo, giấy bảo hành, thử vàng, ra tiệm, đem ra tiệm,
      cam kết, đảm bảo thật, phân biệt, mã vạch, khắc 925, bill`,
    WEAR: `
      đeo, mang, đeo được, đeo thường xuyên, tháo, đeo liên tục, dùng, cài, gài, tháo ra, xài, đeo hàng ngày,
      khóa, móc, để nguyên, đeo sao, chốt cài, đeo vào`,
    SLEEP: 'ngủ, hàng ngày, hằng ngày, đi ngủ, cả ngày, suốt, mỗi ngày, 24/24, thường xuyên, liên tục, lúc ngủ',
    SHOWER: `
      tắm, đi tắm, bơi, đi biển, rửa tay, tập gym, rửa chén, tập thể dục, gội đầu, rửa bát, giặt đồ, tắm biển,
      đi bơi, xông hơi, tắm rửa, làm việc nhà, giặt`,
    CARE: `
      bảo quản, vệ sinh, làm sạch, đánh bóng, lau, rửa, giữ gìn, lau chùi, làm sáng, cất, đánh sáng, chùi, ngâm,
      làm mới, sáng lại, cách giữ`,
    FORWHOM: `
      nam, con trai, trẻ em, bà bầu, con nít, tặng mẹ, em bé, làm quà, nữ, bầu, người già, bé gái, tặng bạn,
      học sinh, tặng sinh nhật, cho mẹ, bạn gái, tặng bạn gái, người lớn tuổi, unisex, đàn ông, cho bé,
      người yêu, lớn tuổi, mấy tuổi đeo, mạng gì, mệnh, hợp mệnh, mạng, phong thủy`,
    OCCASION: `
      đi tiệc, đi làm, đám cưới, phối, đi học, mặc với, xỏ lỗ, bấm lỗ, lỗ tai, cưới, khuyên kẹp, phối đồ,
      đi chơi, đi đám, áo dài, sụn, dạ hội, dạng kẹp, phối với, xỏ khuyên, mix, hợp với, layer`,
    RETURN: `
      trả hàng, trả lại, đổi trả, hoàn hàng, hoàn trả, trả được, trả lại hàng, trả dc, gửi trả, trả đc,
      tra hang, trả, bùng, bom, gửi lại, hoàn lại hàng`,
    REFUND: `
      hoàn tiền, trả lại tiền, hoàn lại, hoàn lại tiền, bồi thường, đền, refund, lấy lại tiền, hoan tien,
      trả tiền lại, đền tiền, hoàn xiền`,
    EXCHANGE: 'đổi, đổi hàng, đổi size, đổi được, đổi màu, đổi mẫu, đổi sz, đổi cái, đổi dc, đổi đc, 1 đổi 1',
    WARRANTY: `
      bảo hành, bh, hậu mãi, bao hanh, làm lại, xi lại, sửa lại, sửa, bảo hành bao lâu, lỗi 1 đổi 1,
      bảo hành mấy, bảo hành không, đứt có, gãy có, hư có, bảo dưỡng`,
    DISLIKE: `
      không thích, ko thích, không ưng, ko vừa, không vừa, k thích, ko ưng, không hợp, k vừa, không đẹp thì,
      k ưng, nếu lỗi, ko hợp, hok thích, hem thích, đeo không vừa, không giống thì`,
    CHARGED: `
      trừ tiền, bị trừ, mất tiền, trừ 2 lần, tính tiền, bị trừ tiền, chuyển tiền rồi, đã trừ, thu tiền, trừ tk,
      tính thừa, trừ thẻ, trừ tài khoản, thu thừa, thu dư`,
    TWICE: '2 lần, hai lần, gấp đôi, 2 đơn, trùng, lặp, thừa 1',
    FAIL: `
      lỗi, không thanh toán được, ko thanh toán được, không đặt được, ko đặt được, thất bại, k đặt được,
      ko mua được, không mua được, báo lỗi, bị lỗi, không thành công, ko thành công, ko đặt dc, k mua được,
      k đặt dc, k thanh toán, ko bấm, không bấm, ko thanh toán, ko đặt đc, không thanh toán, không áp được,
      không đặt dc, từ chối, ko mua dc, không cho, ko cho, bấm không được, đặt không được, bấm ko được,
      đặt ko được, thanh toán không được, thanh toán ko được, mua không được, ko dc, quay hoài, đặt hoài,
      xoay hoài, không chốt được, đơ, ko vào được, đặt mãi, thanh toán hoài, thanh toán mãi, đặt k được,
      thanh toán k`,
    CANCEL: 'hủy, hủy đơn, bỏ đơn, huy don, huỷ, bị hủy, tự hủy, hủy giùm, huỷ đơn, hủy hàng, bị huỷ',
    ADDRESS: `
      địa chỉ, nhầm địa chỉ, sai địa chỉ, đổi địa chỉ, dia chi, ghi sai, sai sđt, số điện thoại, đổi sđt,
      sai số, đ/c, đchỉ, sửa sđt, sai tên, điền sai, ghi nhầm, nhập sai`,
    WRONGITEM: `
      gửi nhầm, giao nhầm, sai hàng, sai màu, nhầm hàng, giao sai, nhầm màu, sai mẫu, sai size, gửi sai,
      đặt nhầm, chọn nhầm, nhầm size, nhầm mẫu, đặt sai, nhầm, chọn sai, bấm nhầm, khác màu, đổi đơn, sửa đơn,
      thành màu, nhận sai, hàng sai, giao lộn, lộn, gửi lộn, ghi chú, gộp đơn, sửa lại đơn, gửi khác`,
    MISSINGITEM: `
      thiếu, giao thiếu, thiếu hàng, hộp rỗng, hộp không, gửi thiếu, có một chiếc, chỉ có 1, thiếu 1,
      có 1 chiếc, thiếu một, thiếu mất, không có quà, không có hàng, trống không, trống trơn, hộp trống,
      chỉ nhận được, rỗng, có mỗi, ko có quà, thiếu quà, chỉ có một`,
    UNPAID: `
      chưa thanh toán, mất đơn, không thấy đơn, ko thấy đơn, đơn biến mất, chờ thanh toán, k thấy đơn,
      thanh toán rồi mà, đơn không lên, đơn đâu mất, chưa lên đơn, không hiện đơn, đơn ko hiện, đơn chưa,
      không có đơn`,
    TRACK: `
      mã vận đơn, vận đơn, tra đơn, theo dõi, kiểm tra đơn, check đơn, mã đơn, kiểm tra giúp, tracking, tra cứu,
      check giúp, xem đơn, tra giúp, coi đơn, coi dùm, ktra đơn, ktra, check dùm, ck đơn, mvd, mvđ, check hộ,
      check giùm, kiểm tra hộ, kiểm tra giùm, kiểm tra dùm, check đh, ktra giúp, tra mã, kiểm đơn, cho xin mã,
      lịch trình`,
    STATUS: `
      trạng thái, đứng yên, chưa gửi, chưa giao, kho, tình trạng, không cập nhật, chưa đi, không nhúc nhích,
      chưa thấy giao, chưa ship, đang giao, chuẩn bị hàng, chưa được giao, không di chuyển, kẹt, giao chậm,
      chưa thấy gửi, sao lâu, đơn lâu, không thấy giao, ko thấy giao, không thấy cập nhật, nằm ở kho, nằm yên,
      lâu v, sao chưa, lâu thế, lâu vậy, lâu quá, báo đã giao, chờ lấy hàng, chưa giao cho, dậm chân,
      ko cập nhật, chưa xác nhận, xác nhận đơn, gửi chưa, đi chưa, đứng im, chưa gởi`,
    PARCEL: 'bưu kiện, gói hàng, kiện hàng, bưu phẩm',
    MYORDER: `
      đơn của mình, đơn hàng, đơn của em, đơn mình, hàng của mình, đơn em, đơn của tôi, mình đặt, em đặt,
      đặt hôm, mua tuần trước, đơn tôi, đơn của chị, hàng của em, đơn chị, đơn của e, đơn, em mua, mình mua,
      đặt tuần trước, đặt cả tuần, đặt từ, hàng mình, đặt tháng, hàng em, đặt hàng tuần, đơn e, đơn của c,
      đơn mk, mua hôm, đặt cả tháng, đặt mấy hôm, tôi đặt, chị đặt, hàng của tôi`,
    NOTARRIVED: `
      chưa nhận được, chưa nhận, chưa tới, chưa đến, chưa thấy hàng, mãi chưa, chưa về, chưa có hàng,
      không nhận được, ko nhận được, thất lạc, vẫn chưa, chưa thấy, mất hàng, hoài chưa, mãi không, chờ mãi,
      đợi hoài, hoài không thấy, cả tuần, 2 tuần rồi, tuần rồi, k nhận được, đợi mãi, lạc hàng, lâu rồi,
      chưa nhận dc, chưa nhận đc, cả tháng, hàng đâu, hàng mất, mãi ko, chờ hoài, hoài ko`,
    RECEIVED: `
      nhận hàng bị, nhận được hàng bị, nhận về, mới nhận, nhận hàng mà, hàng về bị, nhận rồi, đã nhận,
      nhận được rồi, vừa nhận, nhận hàng rồi, nhận được thì`,
    GIVEAWAY: `
      quà tặng, minigame, mini game, giveaway, bốc thăm, trúng thưởng, nhận quà, tặng quà, quay số, rút thăm,
      vòng quay, game, rương, phần quà, tham gia, minigem, ga ko, chơi game, lì xì, quay thưởng, give away,
      bốc quà, rương quà, giải thưởng, giải, săn quà, thưởng`,
    WINNER: 'trúng, ai trúng, thắng, trúng quà, trúng giải, công bố',
    NICE: `
      đẹp, đẹp quá, xinh, xinh quá, xinh xỉu, dễ thương, cưng, sang, sang trọng, lung linh, lấp lánh, tuyệt,
      tuyệt vời, ưng, xuất sắc, đẹp xỉu, xịn xò, mê, mê quá, đỉnh, đáng yêu, đẹp lắm, hàng đẹp, iu, đáng tiền,
      quá đẹp, xịn sò, chất lượng tốt, tốt, quý phái, tinh tế, nhiệt tình, sáng, xinh xắn, sang xịn, 10 điểm,
      dep, xink, dễ xương, xinh xẻo, xĩu, đep, kiu sa, ổn áp, hài lòng, ok lắm, okela, đáng mua, hời, đẹp dữ,
      chất, sịn, ngon, bling, siêu đẹp, có tâm, tận tâm, chu đáo, nhìn sang, dịu dàng, yêu`,
    LOVE: `
      thích, thích quá, yêu, mê, mê xỉu, ưng quá, thích lắm, ưng ý, mê mẩn, ghiền, iu quá, ủng hộ, mua lần thứ,
      khách quen, thích ghê, mê ghê, nghiện, quay lại, mua hoài, ưng lắm, ưng bụng, khoái, mua nhiều lần,
      ủng hộ shop, mua lần 2`,
    HOST: `
      chị live, giọng, chị tư vấn, chị nói chuyện, tư vấn nhiệt tình, mc, idol, chủ shop xinh, chị chủ, em live,
      nói chuyện, host, nụ cười, chị bán, streamer`,
    BAD: `
      dỏm, dởm, kém, tệ, chán, thất vọng, rác, xấu, chất lượng kém, quá tệ, như rác, tệ hại, đểu, mắc quá,
      đắt quá, lởm, kém chất lượng, vớ vẩn, thái độ, xấu quá, cẩu thả, phí tiền, bực, tệ quá, chém giá, tồi,
      quá chán, dõm, tiền nào của, mất dạy, bực mình, rẻ tiền, quá xấu, đừng mua, cạch, né, vứt, tệ thật, bỏ đi,
      mỏng dính, lừa tình, ko đáng, không đáng, bất lịch sự, ghê quá, kém quá, tức, láo`,
    SCAM: `
      lừa đảo, lừa, bịp, treo đầu dê, lừa khách, ăn cướp, gian dối, bịp bợm, xạo, lùa gà, nói dối, bán hàng giả,
      nói láo, điêu, nói xạo, lừa tiền, lừa người, dối trá, gian thương, ăn gian, úp sọt, lua dao, bán đồ giả`,
    COMPLAIN: `
      khiếu nại, tố cáo, báo cáo, report, đánh giá 1 sao, 1 sao, bóc phốt, phốt, kiện, phản ánh, một sao,
      khieu nai, tố, rp, công an, quản lý thị trường, đánh giá xấu, phàn nàn`,
    BROKE: `
      gãy, hư, hỏng, bị gãy, bị hư, đứt, bị đứt, bị vỡ, vỡ, bị rỉ, đen thui, đen xì, đã đen, bị hỏng, mới đeo,
      đeo có, rớt hột rồi, đã phai, đen rồi, gãy rồi, bể, xước, phai hết, bay hết, đã gỉ, đen thùi, xỉn rồi,
      đã gãy, rụng, đen hết, phai rồi, đen sì, bong hết, nát, móp méo, sứt, đã đứt, đứt rồi, bị bể, rớt mất,
      rớt 1, rớt đá rồi, rớt một`,
    MISMATCH: `
      không giống, ko giống, khác hình, không đúng, khác xa, không như, ko như, không giống hình, khác ảnh,
      k giống, ko đúng, khác với, không giống quảng cáo, một đằng, khác hẳn, treo đầu, không đúng mô tả,
      trên live, k đúng, một trời một vực, sai mô tả, không giống live, trên mạng`,
    NOREPLY: `
      không trả lời, ko trả lời, không rep, ko rep, không ai trả lời, im lặng, bơ, k rep, không phản hồi,
      nhắn không, bơ khách, chặn, seen, ko phản hồi, k trả lời, nhắn tin không, nhắn ko, không thèm, ko thèm,
      block, ib không, ib ko, ko giải quyết, không giải quyết, nt không, nhắn hoài, nt ko, nhắn mãi, chẳng ai,
      không ai, ko ai, bơ luôn, lơ, chưa thấy trả lời, xem mà không`,
    EARN: `
      kiếm tiền, việc làm, làm thêm, thu nhập, tuyển, việc nhẹ, lương, vay tiền, cho vay, đầu tư, tại nhà,
      cộng tác viên, ctv, hoa hồng, cá độ, tuyển dụng, cờ bạc, giải ngân, vay nhanh, lô đề, casino, nạp,
      kiếm thêm, tuyển sỉ, bitcoin, vay vốn, cược, nổ hũ, làm giàu, tài xỉu, forex, crypto, việc online,
      nhận ngay, vay, tăng follow, giảm cân, tăng like, soi kèo, làm việc online, thụ động, triệu một ngày,
      500k, mỗi ngày kiếm, việc tại nhà`,
    CONTACT: `
      zalo, ib mình, ib zalo, inbox mình, telegram, kết bạn, liên hệ, add zalo, nhắn mình, ib em, bên mình có,
      bên em có, qua shop mình, mình bán, rẻ hơn bên, shop mình, bên mình bán, tele, nhóm zalo, ghé shop,
      ib tui, em bán, inbox em, wechat, liên lạc, ghé qua`,
    URL: `
      link bio, link ở bio, vào trang, trang mình, trang cá nhân, bio mình, xem bio, vào bio, link trên bio,
      vào nhà em, vào nhà mình, trang em, bio, kênh mình, kênh em, vào xem`,
    FOLLOWME: `
      follow mình, follow chéo, tương tác chéo, theo dõi mình, follow em, chéo, fl chéo, follow lại, trả fl,
      flow chéo, fl, theo dõi chéo, follow tui, follow tôi, fl mình, tym chéo, tim chéo, folow, theo dõi lại,
      trả lại follow, flop, fo lại, follow nhau, trả đủ`,
    HI: `
      chào, xin chào, hello, hi, chào shop, chào cả nhà, hế lô, hí, chào chị, alo, chào buổi, chào mọi người,
      hé lô, chúc, buổi tối vui, chào em, helo, lô, good night, chúc ngủ ngon, bye, ngủ ngon, tạm biệt, hú,
      điểm danh`,
    FROM: 'ở, xem từ, đến từ, quê',
    BOUGHT: `
      đã mua, đã chốt, chốt rồi, mua rồi, đã đặt, đặt rồi, chốt 1, chốt đơn rồi, đã chốt đơn, chốt 2,
      mình vừa chốt, vừa mua, vừa chốt, vừa đặt, đặt xong, xong, đã xong, done, đặt r, mua được rồi, mua r,
      chốt r, đặt thành công, em chốt, mới chốt, mới đặt, đã thanh toán xong, mua xong, chốt xong, săn được,
      đã lấy, thanh toán rồi, chuyển khoản rồi, ck rồi`,
    HOSTASK: `
      chị bao nhiêu tuổi, tuổi, chị ở đâu, tên gì, có chồng, có người yêu, chị tên, ăn cơm, mấy giờ live, quê ở,
      quê đâu, live tới mấy giờ, ở tỉnh nào, mấy giờ, khỏe không, sinh nhật, khoẻ ko, shop ở đâu, khi nào live,
      mai live, live tiếp, ăn tối, quê chị, đang ở đâu, live lúc, cao bao nhiêu, mới vào, quê, người ở đâu,
      mọi người khỏe, ăn gì, shop đâu, địa chỉ shop, cố lên, chị khỏe, live mỗi, mai có live, bao giờ live,
      vui quá, ai đây, độc thân, ngày mai có live, chị đâu`,
    SONG: `
      bài gì, nhạc, bài hát, nhạc gì, âm thanh, không nghe, ko nghe, tiếng nhỏ, giật, lag, mờ, nhỏ quá nghe,
      mất tiếng, rè, tiếng, hát, hát đi, bài nhạc`,
    LAUGH: 'haha*, hihi*, kk, kkk*, hehe*, hí hí, cười, vl, hjhj, hề hề, há há',
    THANKS: 'cảm ơn, cám ơn, thank*, tks, cam on, camon, thanks shop, thankiu',
    YES: `
      ok, oki, vâng, dạ, ừ, có, okie, đúng rồi, hóng, chấm, ok shop, nhất trí, up, đồng ý, chờ, đúng r, yes,
      dạ vâng, đúng, chuẩn luôn, hong, hóng live, 1 phiếu, tui cũng, em cũng, mình cũng`,
    'PRODUCT:earring': 'bông tai, khuyên tai, khuyên, hoa tai, bông',
    'PRODUCT:necklace': 'dây chuyền, vòng cổ, dây cổ, kiềng, dc bạc, dây truyền, chuyền',
    'PRODUCT:pendant': 'mặt dây, mặt dây chuyền, charm, mặt',
    'PRODUCT:ring': 'nhẫn, nhan, cà rá, nhẩn',
    'PRODUCT:bracelet': 'vòng tay, lắc tay, lắc, vòng, lac tay',
    'PRODUCT:anklet': 'lắc chân, vòng chân',
    'PRODUCT:brooch': 'trâm cài, cài áo, ghim cài',
    'PRODUCT:watch': 'đồng hồ',
    'PRODUCT:set': 'bộ, set, nguyên bộ, cả bộ, trọn bộ',
    'PRODUCT:heart': 'trái tim, hình tim, tim',
    'METAL:gold': 'vàng, vàng 18k, 18k, 24k, vàng tây, vàng 24k, 9999, vàng non, 14k, 10k, vàng ta',
    'METAL:silver': 'bạc, bạc 925, 925, bạc thái, bạc ta, bạc ý, s925',
    'METAL:steel': 'thép, inox, titan thép, thép không gỉ',
    'METAL:brass': 'đồng, hợp kim, đồng thau, kẽm, nhôm, sắt',
    'METAL:titanium': 'titan, ti tan',
    'METAL:platinum': 'bạch kim, vàng trắng, platin',
    'GEM:pearl': 'ngọc trai, ngọc',
    'GEM:diamond': 'kim cương, moissanite, đá cz, cz, mois, moiss, xoàn, moi, đá moissanite',
    'GEM:stone': `
      đá, pha lê, cẩm thạch, phỉ thúy, thạch anh, đá quý, ruby, ngọc bích, hổ phách, hột, mã não, đá mặt trăng`,
    'COLOUR:gold': 'màu vàng',
    'COLOUR:silver': 'màu bạc',
    'COLOUR:black': 'màu đen',
    'COLOUR:white': 'màu trắng, trắng',
    'COLOUR:red': 'màu đỏ, đỏ',
    'COLOUR:blue': 'xanh dương, màu xanh, xanh',
    'COLOUR:green': 'xanh lá',
    'COLOUR:pink': 'hồng, màu hồng, vàng hồng',
    'COLOUR:purple': 'tím, màu tím',
  },
}
