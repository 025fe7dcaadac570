/** Pairs of a traditional character and its simplified one, for the characters that shoppers use. */
const PAIRS =
  '個个們们這这來来對对時时會会說说話话還还沒没過过現现後后開开關关買买賣卖錢钱貨货發发運运費费郵邮遞递單单號号訂订購购車车鏈链鍊链連连結结鐲镯環环釘钉銀银鋼钢鈦钛鍍镀純纯銅铜鎳镍鑽钻寶宝質质顏颜變变舊旧' +
  '黃黄綠绿紅红藍蓝淨净長长寬宽輕轻圍围徑径釐厘細细碼码適适腳脚頸颈頭头髮发護护養养維维換换讓让壞坏斷断騙骗賬账帳账擾扰訴诉報报應应複复確确認认證证鑒鉴鑑鉴專专櫃柜門门鋪铺價价優优減减滿满贈赠禮礼獎奖贏赢' +
  '參参與与領领點点擊击選选擇择側侧邊边腦脑機机網网頁页圖图實实際际國国灣湾臺台島岛區区縣县鎮镇鄉乡稅税進进稱称條条隻只雙双兩两萬万幾几麼么嗎吗誰谁裡里裏里為为樣样種种給给幫帮請请問问謝谢歡欢愛爱親亲聽听' +
  '講讲覺觉見见歲岁廣广東东陝陕蘇苏烏乌蘭兰龍龙慶庆寧宁遼辽滬沪員员顧顾轉转帶带輛辆級级總总統统體体動动態态處处達达離离貴贵賺赚絡络聯联繫系線线復复從从卻却當当據据書书畫画電电視视試试誤误錯错貼贴無无' +
  '較较醜丑靈灵顯显響响飾饰項项鐘钟錶表鎖锁鬆松緊紧麗丽於于著着產产觸触腫肿嚴严類类節节樂乐聖圣誕诞歐欧韓韩場场務务簡简繼继續续約约經经輸输遲迟罵骂壓压偽伪眞真啟启讚赞漲涨飛飞衝冲醫医勁劲團团圓圆葉叶緣缘' +
  '廠厂業业'

const SIMPLIFIED = new Map<string, string>()
for (let at = 0; at < PAIRS.length; at += 2) SIMPLIFIED.set(PAIRS.charAt(at), PAIRS.charAt(at + 1))

/** The text with common traditional characters in their simplified form. */
export function simplify(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => SIMPLIFIED.get(character) ?? character)
}
