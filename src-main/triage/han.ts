/** Pairs of a traditional character and its simplified one, for the characters that shoppers use. */
const PAIRS =
  '個个們们這这來来對对時时會会說说話话還还沒没過过現现後后開开關关買买賣卖錢钱貨货發发運运費费郵邮寄寄遞递單单號号' +
  '訂订購购車车鏈链鍊链連连結结鐲镯環环釘钉銀银鋼钢鈦钛鍍镀純纯銅铜鎳镍鑽钻寶宝質质掉掉顏颜褪褪變变舊旧黃黄綠绿紅红藍蓝' +
  '紫紫淨净氧氧過过敏敏長长寬宽輕轻圍围圈圈徑径釐厘細细碼码號号適适戴戴腳脚頸颈頭头髮发洗洗護护養养維维換换讓让' +
  '壞坏斷断裂裂騙骗賬账帳账擾扰訴诉報报應应複复確确認认證证鑒鉴鑑鉴定定專专櫃柜門门店店鋪铺價价優优惠惠減减' +
  '滿满贈赠禮礼獎奖贏赢參参與与領领福福袋袋點点擊击鏈链選选擇择側侧邊边腦脑機机網网頁页圖图實实際际國国灣湾澳澳' +
  '門门臺台島岛區区縣县鎮镇鄉乡關关稅税進进稱称條条隻只雙双兩两萬万幾几麼么嗎吗誰谁哪哪裡里裏里為为樣样種种' +
  '給给幫帮請请問问謝谢歡欢愛爱親亲聽听講讲覺觉見见歲岁廣广東东陝陕蘇苏烏乌蘭兰龍龙慶庆寧宁遼辽滬沪' +
  '員员顧顾轉转帶带輛辆級级總总統统體体動动態态處处達达離离貴贵賺赚薇薇微微絡络聯联繫系係系線线' +
  '復复從从卻却嗎吗當当據据書书畫画電电視视試试誤误錯错貼贴無无較较醜丑靈灵顯显響响飾饰項项鐘钟錶表鎖锁鬆松緊紧'

const SIMPLIFIED = new Map<string, string>()
for (let at = 0; at < PAIRS.length; at += 2) SIMPLIFIED.set(PAIRS.charAt(at), PAIRS.charAt(at + 1))

/** The text with common traditional characters in their simplified form. */
export function simplify(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => SIMPLIFIED.get(character) ?? character)
}
