import type { Lexicon } from './concepts'

export const id: Lexicon = {
  filler: `
    yang, yg, di, ke, dari, dr, ini, itu, nih, tuh, sih, ya, yaa, yah, dong, donk, deh, kok, kan, lah, loh, lho,
    kak, kaka, kakak, ka, min, admin, bu, bun, bunda, mba, mbak, mas, bang, sis, say, sayang, cantik kak, ga,
    gak, gk, nggak, ngga, tidak, tdk, engga, enggak, aku, saya, sy, gue, gw, kita, kami, kamu, mau, mo, pengen,
    pingin, dan, atau, atw, apa ya, aja, saja, aj, jg, juga, udah, sdh, sudah, uda, lagi, lg, untuk, utk, buat,
    kalo, kalau, klo, kl, kali, banget, bgt, sama, dengan, dgn, pake, pakai dong, jadi, jd, jdi, bila, jika,
    ada, akan, tolong, tlg, mohon, tanya, nanya, permisi, punten, om, tante, hari, minggu, bulan, jam, nya, dl,
    dulu, oh, eh, hmm, tp, tapi, karena, krn, soalnya, terus, trs, trus, pas, bisa, biar, nanti, ntar, msh,
    satu, dua, orang, seller, shop, kah, kn, ye, yuk, ayo, de, dek, gan, beb, ny, nyaa, semua, smua, seperti,
    kayak, kyk, skrg, sekarang, lebih, paling, nggk, ngk, gaa, gaak, punya, punyaku, klu, sm, jangan, jgn,
    trnyata, ternyata, malah, coba, bnr, nih kak, maaf, mau tanya, numpang tanya, bakal, bakalan, warna,
    warnanya`,
  terms: {
    WHEN: `
      kapan, kpn, berapa lama, brp lama, berapa hari, brp hari, brapa hari, lama ga, lama gak, lama ngga,
      lama nggak, hari apa, berapa minggu, brpa hari, estimasi, brpa lama, brapa lama, tgl berapa, lamanya,
      lama ya, lama gk, lama, harus nunggu`,
    HOW: 'gimana, bagaimana, gmn, cara, gmna, caranya, gimana cara, gmn cara, gimna, langkah',
    WHERE: 'mana, dimana, di mana, dmn, dmna, sebelah mana, dimn, di mn, sampe mana, sampai mana',
    HOWMUCH: `
      berapaan, brpan, brapaan, berapa duit, berapa rupiah, berapa harganya, berapa, brp, brapa, brpa, brpaan,
      pinten, berapah, berpa, brp an`,
    HOWMANY: 'berapa pcs, berapa biji, brp pcs, berapa buah, berapa item, berapa pasang',
    WHAT: 'apa, apaan, yang mana, yg mana, jenis apa, ap',
    WHO: 'siapa, sapa',
    CAN: 'bisa, boleh, bs, bisakah, bole, isa, dapat',
    HAVE: 'ada, punya, tersedia, adakah, jual',
    STILL: 'masih, msh, masih ada, msih',
    MINE: 'aku, ku, saya, punyaku, punya aku, aq',
    NOT: 'tidak, belum, blm, ga, gak, bukan, blom',
    TODAY: 'hari ini, besok, skrg, malam ini, langsung, sore ini, hr ini',
    FAST: 'cepet, cepat, cpt, kilat, instan, instant, same day, sameday, express',
    FREE: 'gratis, free, gratisan',
    ORDER: `
      pesan, pesen, order, beli, checkout, co, ngeco, belinya, pesannya, ordernya, check out, mesen, mesennya,
      pemesanan, checkoutnya, mesan, co nya, ngorder, pembelian, dibeli, klo beli, beliin, di co`,
    CART: 'keranjang*, kranjang*, kerjang*, troli',
    LINK: 'link*, tautan, etalase*, di etalase, linknya, di iklan',
    TAP: `
      klik, pencet, tekan, klik apa, ga muncul, gak muncul, muncul, tombol, nggak muncul, ga nemu, gak nemu,
      ga ketemu, nyarinya`,
    PAY: 'bayar, bayarnya, pembayaran*, dibayar, byr',
    PAYWAY: `
      cod, bisa cod, bayar di tempat, transfer, shopeepay, gopay, paylater, pay later, dana, ovo, spaylater,
      cicil*, kredit, qris, bayar pake, bayar pakai, indomaret, alfamart, metode pembayaran, kartu kredit,
      m banking`,
    PRICE: 'harga*, hrg*, hrga*, spill harga, price, duit, hargany',
    DISCOUNT: `
      diskon*, disc, discount, potongan, lebih murah, murahin, nego, kurangin, turun harga, korting, kurang,
      murah lagi, dikurangin, grosir, turunin, potong harga, bisa kurang, diskonan, reseller, bisa nego`,
    COUPON: 'voucher*, vocer, vocher, kupon*, kode promo, kode, voucer, vc, vouchernya, koin, klaim, cashback',
    DEAL: `
      promo*, sale, flash sale, flashsale, harga live, harga promo, harga spesial, event, 11 11, 12 12,
      tanggal kembar, harlibur, payday, gajian, cuci gudang`,
    BUNDLE: `
      beli 2, beli dua, beli banyak, ambil 2, ambil dua, paketan, bundling, beli 3, borong, beli 1 gratis 1,
      buy 1 get 1, kalo 2, klo 2, beli tiga, ambil 3, dapet 2, ambil banyak, bundle, beli lebih dari, kalo ambil`,
    GIFT: `
      hadiah gratis, bonus, bonusnya, free gift, gift box, dapet box, dapat box, kotak, dapet kotak, freegift,
      dapet bonus, dapet apa, paper bag`,
    SHIP: `
      kirim, dikirim, kirimnya, ngirim, pengiriman, dikirimnya, proses, diproses, pengirimannya, krm, ngirimnya,
      packing, pickup, di kirim, dikirm, kirm, dkirim, d kirim, prosesnya, po, pre order, ready kirim`,
    ARRIVE: `
      sampai, sampe, nyampe, nyampenya, sampainya, tiba, sampenya, datang, dateng, datengnya, nyampai, smpe,
      smp, nympe, nyampek, terima, diterima, sampek, samape, datangnya, tibanya, smpai`,
    DELIVERY: 'ongkir*, ongkos, kirim*, ekspedisi*',
    COURIER: `
      ekspedisi apa, pake ekspedisi, jnt, jne, sicepat, kurir apa, j&t, spx, kurir, anteraja, pakai apa kirim,
      jasa kirim, ekspedisi, kurirnya, pos indonesia, pake jnt, gosend, ninja`,
    SHIPFEE: 'ongkir*, ongkos kirim*, biaya kirim, biaya pengiriman, ongkirnya, ongkoskirim, ongkos, ongkr',
    FREESHIP: `
      gratis ongkir, free ongkir, bebas ongkir, gratis kirim, freeong*, free ong, gratis ongkos, gratong,
      bebas ongkos, promo ongkir, gratis ongkirnya, free ongkirnya, diskon ongkir, subsidi ongkir,
      voucher ongkir`,
    FEE: 'biaya, biaya tambahan, biaya admin, tambahan, kena biaya, nambah, kena cas',
    SENDTO: `
      kirim ke, sampai ke, sampe ke, bisa ke, dikirim ke, kirimnya ke, pengiriman ke, ngirim ke, nyampe ke,
      nyampe ga ke, terima kirim, kirim sampai, kirim sampe, ngirim sampe, bisa kirim, bs kirim, melayani,
      jangkau, antar ke, nerima pengiriman, ongkir ke, kirim luar, sampai ga ke, bisa sampe`,
    REGION: `
      luar negeri, luar pulau, luar jawa, luar kota, seluruh indonesia, pelosok, daerah, desa, kampung,
      luar negri, se indonesia, plosok, internasional, pedalaman, daerahku, kotaku, tempatku, tempat saya`,
    PLACE: `
      papua, kalimantan, sulawesi, sumatera, sumatra, jawa, bali, jakarta, bandung, surabaya, medan, makassar,
      aceh, lombok, ntt, ntb, maluku, ambon, batam, riau, pekanbaru, palembang, lampung, jogja, yogyakarta,
      semarang, solo, malang, bogor, bekasi, tangerang, depok, manado, pontianak, banjarmasin, samarinda,
      balikpapan, jayapura, kupang, malaysia, singapura, singapore, taiwan, hongkong, brunei, timor, jambi,
      bengkulu, padang, cirebon, madura, palu, kendari, gorontalo, ternate, sorong, merauke, flores, banten,
      garut, cianjur, sukabumi, jepang, korea, bangka, belitung, nias, saudi, sidoarjo, kediri, tegal, bima,
      halmahera`,
    CUSTOMS: 'bea cukai, cukai, bea masuk, beacukai, impor, import',
    TAX: 'pajak*, ppn, tax',
    STOCK: `
      stok*, stock*, ready*, redy, restok masih, redi, available, tersedia, kosong ga, rdy, stoknya, ready stok,
      ready stock`,
    LEFT: `
      sisa*, tinggal berapa, tinggal brp, masih ada, msh ada, tinggal, masih sisa, masi ada, masih, sisanya,
      keburu`,
    SOLDOUT: `
      habis*, abis, kosong, sold out, soldout, keabisan, kehabisan, ludes, hbs, sold, ga kebagian, gak kebagian,
      ga dapet, kebagian`,
    RESTOCK: `
      restock*, restok*, ready lagi, ada lagi, masuk lagi, stok lagi, re stock, re stok, nambah stok,
      tambah stok, tambahin stok, produksi lagi, stoknya lagi, jual lagi, stok baru, ready kapan, dibuka lagi`,
    SIZE: `
      ukuran*, size*, ukurannya, sz, nomor, no berapa, ukrn, uk, no brp, ring size, all size, allsize, jumbo,
      sizenya`,
    MEASURE: `
      cm, mm, diameter*, panjang*, lebar*, berat*, gram, senti, tebal*, pjg, panjangnya, brp gram, ketebalan,
      centi, beratnya, ketebalannya, kg`,
    HOWBIG: `
      seberapa besar, segede apa, besar ga, kegedean, kekecilan, gede ga, besar gak, kecil ga, kebesaran,
      gede gak, kecil gak, segede, sebesar apa, seberapa gede, besarnya`,
    BIGSMALL: 'besar, kecil, gede, panjang, pendek, mungil',
    FIT: `
      muat*, pas ga, pas gak, longgar, sempit, cukup*, kekecilan, kegedean, pas di, muat ga, kesempitan,
      kelonggaran, ketat, kekencengan, kendor, fit`,
    BODY: `
      pergelangan, jari*, tangan, leher, kaki, telinga, kuping, lengan, gemuk, gendut, kurus, bb, dewasa,
      jempol, kelingking, jari manis`,
    ADJUST: `
      bisa diatur, adjustable, disesuaikan, adjust, dikecilin, digedein, diatur, bisa dibesarin, free size,
      freesize, dilonggarin, distel, di stel, dikencengin, dipanjangin, all size, fleksibel, ditarik, dibesarin`,
    HUES: `
      warna apa, warna lain, pilihan warna, warna apa aja, varian*, warnanya apa, ada berapa warna, motif,
      model lain, ada warna, warna nya apa`,
    MATERIAL: `
      bahan*, terbuat, dari apa, materi*, bahannya, material, logam*, kandungan, mengandung, terbuat dari,
      dibuat dari, lapis, lapisannya, xuping, bhn, sepuhan, campuran`,
    NICKEL: 'nikel, nickel, timbal, timah',
    ALLERGY: `
      alergi*, gatal*, gatel*, sensitif*, iritasi*, anti alergi, kulit sensitif, bengkak, infeksi,
      hypoallergenic, bernanah, merah merah, ruam`,
    FADE: `
      luntur*, pudar*, karat*, berkarat, karatan, menghitam, item ga, jd item, jadi item, jadi hitam,
      berubah warna, item gak, ngelupas, mengelupas, ilang warnanya, hilang warnanya, warnanya ilang, memudar,
      kusam, item, jadi ijo, menguning, buluk, berubah, hitam ga, hitam gak, cepat hitam, cepet item, oksidasi,
      burik, awet warnanya, ganti warna, kelupas, hijau di, lumutan, lunturan`,
    WATER: 'air, kena air, basah, anti air, tahan air, waterproof, kehujanan, hujan, kena aer, kecemplung',
    SWEAT: 'keringet*, keringat*, parfum, sabun, handbody, lotion, detergen, sampo, kringet, keringetan',
    LAST: `
      tahan*, awet*, tahan lama, kuat, kuat ga, kualitas*, berapa tahun, seumur hidup, ketahanan, keawetan,
      tahan berapa lama, tahan brp lama, awet ga, awet brp lama, kualitasnya gimana, awet berapa lama`,
    PLATING: 'lapisan, sepuhan, plating, sepuh',
    EASYBREAK: `
      gampang putus, gampang patah, mudah putus, gampang rusak, mudah rusak, gampang lepas, mudah patah,
      cepet rusak, cepat rusak, gampang copot, ringkih, putus ga, patah ga, copot ga, gampang penyok,
      gampang lecet, mudah lepas, lepas ga, cepet putus, gampang bengkok, gampang copotan, gampang rontok`,
    REAL: 'asli*, ori, original*, beneran, orisinil, ori ga, asli ga, murni, real, origi*, oriii, bener bener',
    FAKE: 'palsu*, kw, imitasi*, tiruan, kawe, replika, abal*, bohongan, kawean, sintetis, kw ya, plastik, kw ga',
    LEGIT: `
      terpercaya, amanah, penipu ga, bukan penipuan, aman ga, aman beli, aman gak, official, resmi, trusted,
      legit, nipu ga, nipu gak, penipuan ga, penipuan gak, real toko, dipercaya, toko asli, brand, merk*, merek*`,
    CERT: `
      sertifikat*, surat*, garansi asli, cap, ada suratnya, bersertifikat, kode emas, cap 925, dites,
      bukti asli, di tes, keaslian*, bisa dijual lagi, bisa digadai`,
    WEAR: `
      pake*, pakai*, dipakai, dipake, makenya, memakai, pakainya, kepake, makai, pk, lepas pasang, dilepas,
      lepas, pemakaian, masangnya, pasang, penggunaan`,
    SLEEP: `
      tidur, setiap hari, tiap hari, sehari hari, harian, seharian, daily, dipake terus, tiap hr, sehari2,
      dipake tidur`,
    SHOWER: `
      mandi, berenang, renang, pantai, cuci piring, wudhu, wudu, cuci tangan, olahraga, nyuci, gym, cuci baju,
      nyuci piring, berendam, laut, kolam, air laut`,
    CARE: `
      rawat*, perawatan*, ngerawat*, bersihin*, membersihkan, nyimpen*, simpan*, dibersihin, cara cuci,
      bersihinnya, merawat*, dirawat, cuci, poles, dicuci, bersihkan, nyimpan, disimpan`,
    FORWHOM: `
      cowok*, cowo, pria, anak*, anak kecil, ibu hamil, bumil, hadiah buat, buat kado, kado, ibu ibu, bayi,
      laki*, remaja, unisex, hijab*, orang tua, mama, dewasa, buat ibu, ultah, pacar, usia, umur berapa bisa`,
    OCCASION: `
      kondangan, pesta, kerja, kantor, sekolah, nikahan, lamaran, tunangan, tindik*, kuliah, acara, cocok sama,
      cocok buat, dipadukan, padu padan, ngantor, mix match, baju, outfit, wisuda`,
    RETURN: `
      retur*, return*, balikin*, dikembalikan, kembalikan, pengembalian*, dibalikin, kembaliin, refund barang,
      mengembalikan, dikembaliin, ngembaliin, retunr, bisa balik`,
    REFUND: `
      refund*, uang kembali, balik uang, uang balik, duit balik, dana kembali, uangnya balik, kembali uang,
      kembalikan uang, balikin uang, pengembalian dana, duitnya balik, balikin duit`,
    EXCHANGE: 'tukar*, tuker*, ganti*, penukaran, diganti, ditukar, dituker, tukeran',
    WARRANTY: `
      garansi*, jaminan, klaim, garansinya, garans, servis, komplain bisa, klo rusak, kalo rusak, kalau rusak,
      bergaransi`,
    DISLIKE: `
      ga cocok, gak cocok, ga suka, gak suka, tidak cocok, ga muat, ga pas, gak muat, nggak cocok, gak pas,
      kalo salah, kalo ga sesuai, ga jadi`,
    CHARGED: `
      kepotong, terpotong, dipotong, saldo kepotong, saldo terpotong, ketarik, kedebet, kedebit, bayar dua kali,
      uang keambil, bayar dobel, kena tagih, ditagih, saldo berkurang, uang kepotong, saldoku, kesedot`,
    TWICE: 'dua kali, 2x, 2 kali, dobel, double, dua kali lipat, dobel bayar',
    FAIL: `
      gagal*, ga bisa bayar, gak bisa bayar, error, eror, gabisa bayar, ga bisa co, gak bisa co, gabisa co,
      ga bisa checkout, gak bisa checkout, ditolak, ga bisa order, gagal terus, gabisa checkout, ga bisa pesan,
      ga bisa dibayar, gabisa, tidak bisa checkout, gak bisa order, ga masuk, ga bisa, gak bisa, ngga bisa,
      nggak bisa, loading terus, muter terus, tidak bisa, gabisa diklik, gk bisa, ngelag, gbs`,
    CANCEL: `
      batal*, cancel*, dibatalin, batalin, membatalkan, dibatalkan, ke cancel, kecancel, pembatalan, kebatalin,
      dicancel`,
    ADDRESS: 'alamat*, salah alamat, ganti alamat, ubah alamat, almt, alamatnya, kode pos, no hp salah',
    WRONGITEM: `
      salah kirim, salah warna, salah ukuran, barang salah, salah barang, dikirim beda, yang dateng beda,
      beda warna, yg dateng, salah pesan, salah order, salah pilih, yg datang beda, salah pencet, warnanya beda,
      salah klik, salah size, dateng beda, salah beli, ganti warna pesanan, ubah pesanan, salah co,
      datengnya beda, yg dikirim, dikirim salah, catatan`,
    MISSINGITEM: `
      kurang satu, ga lengkap, tidak lengkap, cuma satu, isinya kosong, kurang 1, cuma 1, gak lengkap,
      cuman satu, paket kosong, barangnya kurang, kurang barang, isinya kurang, ga ada isinya, cuma dapet,
      kurangnya, cuman 1, dapet satu, cuma dateng, pesanan kurang, kok kurang, kurang kirim`,
    UNPAID: `
      belum bayar, pending, pesanan hilang, ga masuk pesanan, pesanan ga muncul, belum dibayar, status belum,
      udah bayar tapi, sudah bayar tapi, udah bayar kok, pesanan ga ada, pesanan gak ada, menunggu pembayaran,
      belum lunas, belum terkonfirmasi, blm bayar, dibatalkan otomatis, pesananku hilang, pesananku gak,
      pesananku ga`,
    TRACK: `
      lacak*, resi*, no resi, nomor resi, tracking, cek resi, cek paket, cek pesanan, dilacak, resinya, ngecek,
      cek orderan, cek status, ngelacak, melacak, dicek, cekin, cek in, pelacakan`,
    STATUS: `
      statusnya, status, ga gerak, belum dikirim, blm dikirim, ga jalan, belum dikirim2, belum diproses,
      blm diproses, ga bergerak, kok lama, stuck, gak gerak, belum jalan, nyangkut, masih dikemas, dikemas,
      ga update, gak update, belum di kirim, kapan dikirim pesanan, ga berubah, tertahan, di gudang, transit,
      kok belum, kok blm, blm di kirim, ga dikirim2, masih di, tidak bergerak, blm jalan, gak jalan`,
    PARCEL: 'paket*, paketan',
    MYORDER: `
      pesananku, pesanan aku, paketku, pesanan saya, orderanku, orderan, barangku, pesanan, aku pesen,
      udah pesen, udah order, kemarin beli, pesenanku, pesenan, barang aku, barang saya, punyaku, paket aku,
      paket saya, pesanku, order kemarin, yang kemarin, pesananya, sudah pesan, pesen kemarin, orderan saya,
      ordrn, aku order, saya order, aku beli, cincinku, kalungku, gelangku, antingku, udh order, udh pesen`,
    NOTARRIVED: `
      blm nyampe, belum nyampe, belum sampai, belum sampe, blm sampe, belum datang, belum dateng, ga nyampe,
      gak nyampe, blm sampai, ga sampe sampe, ga dateng2, blm dateng, belum diterima, belum terima, ga sampe,
      gak sampe, hilang, belum tiba, blm smpe, ga nyampe2, blm datang, gak dateng, gak datang, belum juga,
      udah seminggu, udah 2 minggu, sudah seminggu, udah lama, dari minggu lalu, minggu lalu, blm trima,
      belum ada, nggak nyampe, nggak sampe, blm terima, ga sampai, ga dateng, blm nympe, ilang di`,
    RECEIVED: `
      barang dateng, barangnya dateng, pas dateng, udah nyampe, sudah sampai, udah sampe, dateng, nyampe rusak,
      udah dateng, paket dateng, udah terima, barangnya nyampe, yang dateng, diterima rusak, sampe rumah,
      pas sampe, pas dibuka, baru dateng, baru nyampe`,
    GIVEAWAY: `
      giveaway*, undian*, give away, hadiah*, kuis, doorprize, hadiahnya, ikutan, ikut undian, ikut ga,
      bagi bagi, bagi2, tebak*, spin, gratisan, berhadiah, kotak harta, peti, peti harta, koin gratis`,
    WINNER: 'pemenang*, menang*, yang menang, juara, menangnya, yg menang',
    NICE: `
      cantik*, bagus*, lucu*, indah*, keren*, cakep*, cakepp, kece*, mewah*, elegan*, manis*, gemes*, kinclong,
      berkilau, bagus banget, mantap*, mantul, cantk, cntik, imut*, bgs, simple, wow, uwu, estetik, aesthetic,
      sukak, best, ramah, cuantik*, uwow, puas*, rapi, kilau*, glowing, cakeup, top, worth, secantik, sebagus,
      blink blink, blingbling, oke banget, sesuai ekspektasi, sesuai foto bagus, memuaskan, sopan, terbaik,
      the best, bagus kualitas*, kualitasnya bagus, kualitas bagus`,
    LOVE: `
      suka*, sukaa, naksir, jatuh cinta, love, cinta, seneng*, favorit*, langganan, suka banget,
      ga pernah kecewa, gak nyesel, nagih, repeat order, repeat, recommended, recomended, rekomen*,
      sayang banget sama, demen, ga nyesel, tidak mengecewakan, gak mengecewakan, gak kecewa, ga kecewa`,
    HOST: `
      hostnya, host, suaranya, jelasin*, livenya, menjelaskan, sabar, kakaknya cantik, ngejelasinnya, senyumnya,
      pembawaan*`,
    BAD: `
      jelek*, buruk, mengecewakan, kecewa*, parah, kapok, sampah, murahan, ga bagus, gak bagus, mahal banget,
      kemahalan, nyesel, menyesal, zonk, jutek, ga sesuai, gak sesuai, tidak sesuai, ga worth, ancur, hancur,
      lelet, pelayanan buruk, slow respon, lambat, kasar, ga ramah, ga recommended, ga jelas, rugi, norak,
      burik banget, ampas, payah, ga profesional, jangan beli, jangan ada yang beli, nggak sesuai, bintang 1,
      ga layak`,
    SCAM: `
      penipu*, tipu*, penipuan, nipu, ketipu, bohong*, boong, scam, tukang tipu, maling, ditipu, pembohong, php,
      dusta, menipu, nipuu, dibohongin, kena tipu`,
    COMPLAIN: `
      komplain*, complain*, laporin*, lapor*, report, tuntut, protes, komplen*, laporkan, dilaporin,
      bintang satu, bintang 1, review jelek, viralin, ylki`,
    BROKE: `
      rusak*, patah, putus, copot, pecah, udah karatan, langsung putus, langsung luntur, cacat, baru dipake,
      baru sehari, baru seminggu, baru 2 hari, baru pake, sehari udah, seminggu udah, udah luntur, udah item,
      langsung item, penyok, lecet, retak, langsung patah, langsung rusak, udah putus, bengkok, udah copot,
      lepas batunya, langsung karatan, bolong, langsung copot`,
    MISMATCH: `
      ga sesuai foto, tidak sesuai, gak sesuai foto, beda sama, beda dari, ga sesuai gambar, beda jauh,
      tidak seperti, ga kayak, gak kayak di, ga sama, gak sama, beda banget, ga sesuai, gak sesuai,
      tidak sesuai deskripsi, ga seperti, beda sm, ga sesuai ekspektasi, nggak sesuai, tdk sesuai`,
    NOREPLY: `
      ga dibalas, gak dibales, ga dibales, ga respon, tidak direspon, dicuekin, ga direspon, slow respon,
      ga ada respon, chat ga, gak direspon, ga digubris, ga ditanggepin, gak dibalas, diabaikan, gak respon,
      ga ditanggapi, cuek, chat gak, chat saya, dm ga, cs nya, csnya, dm gak, ngilang, diblokir, diblock,
      dicuekin terus, ga ada kabar, tidak dibalas, ga bales`,
    EARN: `
      kerja online, gaji*, kerja dari rumah, penghasilan*, cuan*, pinjol, pinjaman*, investasi*, slot*, gacor,
      dapat uang, sampingan, freelance, lowongan*, loker, trading, modal*, judi, togel, jackpot, uang gratis,
      saldo gratis, pinjam, dana cepat, part time, jutaan, maxwin, bonus member, deposit, komisi, peninggi,
      pelangsing, crypto, jt perhari, jt per hari, dapat saldo`,
    CONTACT: `
      wa aku, wa ku, whatsapp, wa, chat wa, telegram, hubungi*, wa saya, jual juga, add wa, inbox, minat wa,
      dm aku, cek ig, ig aku, di toko ku, tokoku, toko aku, lebih murah di, mampir ke, di toko aku,
      jual followers, jasa, tele, supplier, tangan pertama, open reseller`,
    URL: `
      link di bio, cek bio, bio aku, profil aku, klik profil, bioku, cek profil, di bio, klik bio, profilku,
      link bio, di profil, keranjangku, keranjang aku, live aku, akun aku, di akun, video aku`,
    FOLLOWME: `
      folback, follback, follow aku, foll, saling follow, mutual*, fb ya, polback, polow*, f4f, ikuti akun,
      dukung aku, followback, moots, folbek, flbk, tap tap layar, follow akun, follow back, follow saya`,
    HI: `
      halo*, hai*, hallo*, selamat pagi, selamat malam, pagi, malam, siang, assalamualaikum, salam, met malam,
      helo, hi, hello, mlm, sore, selamat sore, selamat siang, permisi, asalamualaikum, hadir, hay, bye, dadah,
      assalamu, nyimak, absen`,
    FROM: 'dari, dr, aku dari, nonton dari, asal, saya dari, salam dari, hadir dari, menyimak dari',
    BOUGHT: `
      udah co, udah checkout, sudah co, dah co, udah beli, sudah beli, udah bayar kak, done, udah order kak,
      sudah order, sdh co, udah co kak, kebeli, udah dapet, dapet 1, dapet, fix, udh co, udh checkout, done co,
      sudah checkout, udah aku co, berhasil co, done kak, udah payment, alhamdulillah dapet, aku co,
      aku udah co, masuk keranjang, udah bayar, sudah bayar, udah follow, udah transfer, sudah transfer, lunas`,
    HOSTASK: `
      kakaknya umur, umur*, nama kakak, namanya siapa, udah nikah, sudah nikah, orang mana, tinggal dimana,
      asli mana, asal mana, jomblo, live jam berapa, live sampe, live sampai, live jam, lagi dimana, apa kabar,
      salam kenal, sapa aku, ulang tahun, tinggi badan, live lagi, live kapan, besok live, kapan live,
      udah makan, lagi makan, live tiap, baru gabung, baru join, toko dimana, tokonya dimana, jam berapa live,
      mulai jam, selesai jam, semangat, siapa namanya, dari mana kak, notice, ig kakak, ig nya apa, ganti host,
      pelan pelan, pelan, pelan2`,
    SONG: `
      lagu*, musik*, suara ga, ga kedengeran, judul lagu, backsound, patah patah, suaranya kecil, ngelag, lag,
      ngeblur, blur, ga ada suara, putus putus, gak kedengeran, suara kecil, pecah suaranya, burem`,
    LAUGH: 'wkwk*, haha*, hehe*, hihi*, awok*, xixi*, wk*, wkwkwk, ngakak',
    THANKS: `
      makasih*, terima kasih, trims, thanks, mksh, mksih, thx, terimakasih, tengkyu, trimakasih, tq, nuhun,
      suwun, makasi, tengkiu`,
    YES: `
      iya, oke, ok, siap, yoi, betul, setuju, gas*, amin, aamiin, sip, yuk, up, cus, otw, mantau, simak, iyaa,
      oke deh, baik, y, pantau, sama kak`,
    'PRODUCT:earring': 'anting*, giwang*, subang, anting2',
    'PRODUCT:necklace': 'kalung*, rantai*, choker',
    'PRODUCT:pendant': 'liontin*, bandul*',
    'PRODUCT:ring': 'cincin*, cincn',
    'PRODUCT:bracelet': 'gelang*, gelang tangan',
    'PRODUCT:anklet': 'gelang kaki*, anklet',
    'PRODUCT:brooch': 'bros*, bross',
    'PRODUCT:watch': 'jam tangan, jamnya',
    'PRODUCT:set': 'set, satu set, 1 set, sepasang, setnya',
    'PRODUCT:heart': 'hati, love nya',
    'METAL:gold': 'emas*, gold, mas muda, lapis emas, 24k, karat emas, lapis mas',
    'METAL:silver': 'perak*, silver, 925, perak 925',
    'METAL:steel': 'stainless*, baja, stenlis, stainless steel, stainles*, stenles',
    'METAL:brass': 'tembaga, kuningan, besi, alloy, aloi, monel, rodium, rhodium',
    'METAL:titanium': 'titanium*, titanum',
    'METAL:platinum': 'platina, emas putih, platinum',
    'GEM:pearl': 'mutiara*, mutiaranya',
    'GEM:diamond': 'berlian*, zircon*, permata*, zirkon*, cubic zirconia, moissanite, swarovski',
    'GEM:stone': 'batu*, kristal*, giok, jade, akik, batunya',
    'COLOUR:black': 'hitam',
    'COLOUR:white': 'putih',
    'COLOUR:red': 'merah',
    'COLOUR:blue': 'biru',
    'COLOUR:green': 'hijau, ijo',
    'COLOUR:pink': 'pink, rose gold, rosegold',
    'COLOUR:purple': 'ungu',
  },
}
