import type { Lexicon } from './concepts'

export const en: Lexicon = {
  filler: `
    a, an, the, i, im, ill, ive, id, me, you, u, ya, ur, your, yall, guys, we, us, it, its, is, are, was, were,
    am, be, been, do, does, did, doing, dont, doesnt, this, that, thats, these, those, them, they, theyre, he,
    she, her, his, here, there, of, to, too, for, in, on, at, by, with, and, or, but, so, if, as, if i, like,
    just, only, also, really, very, please, pls, plz, hey, girl, sis, bro, babe, hun, dear, admin, seller,
    anyone, someone, some, any, one, ones, up, out, down, then, than, want, wanna, need, would, will,
    would like, gonna, going, get, got, gets, lol, ok, okay, oh, hmm, ma'am, sir, miss, ladies, all, well,
    about, over, off, when i, know, tell, say, said, let, thing, things, kind, type, lemme, because, cause, bc,
    day, days, week, weeks, month, months, time, pieces, piece, pcs, see, look, looks, da, tho, excuse me,
    question, sorry, wait, last one, last time, last week, last month, last night, last live, honey, first time,
    everything, girls, fr, rn`,
  terms: {
    WHEN: `
      when, whens, how long, how many days, how many weeks, how soon, what day, what date, eta, how much time,
      wen`,
    HOW: 'how, hows, how do, how to, steps',
    WHERE: 'where, wheres, were is, where is, where are',
    HOWMUCH: 'how much, hw much, howmuch, how mch, hm, how muc, much is, what do i pay',
    HOWMANY: 'how many',
    WHAT: 'what, whats, which, wat, what kind, what type',
    WHO: 'who, whos',
    CAN: 'can, could, can i, can you, can u, able, possible, may i, is it ok, is it safe, safe',
    HAVE: 'have, has, had, got any, do you have, u have, do u have, is there, are there, come in, comes in, sell',
    STILL: 'still, anymore, any more',
    MINE: 'my, mine',
    NOT: 'not, no, never, isnt, wont, cant, cannot, didnt, without, nothing',
    TODAY: 'today, tonight, tomorrow, same day, next day, right away, now, by friday, before christmas, by christmas',
    FAST: 'fast, quick*, soon, asap, express, urgent, take long',
    FREE: 'free',

    ORDER: `
      order, buy, buying, purchas*, checkout, check out, ordering, place an order, cop, grab, grab it, get one,
      get this, get it, get these, get that, i get one, get those, add to cart, bag it`,
    CART: 'cart, basket, yellow basket, orange basket, shopping bag, yellow cart',
    LINK: 'link, links, the link, where to buy, in the ad, in the video, from the ad where',
    TAP: 'click, tap, press, button, tap on, swipe, cant find, dont see',
    PAY: 'pay, paying, payment',
    PAYWAY: `
      cash on delivery, cod, paypal, klarna, afterpay, apple pay, installment*, pay later, credit card,
      debit card, pay with, payment method*, pay by, take cash`,
    PRICE: `
      price, prices, pricing, cost, costs, priced, prize, pirce, cost me, worth, total cost, how expensive,
      run me`,
    DISCOUNT: `
      discount*, cheaper, % off, percent off, off if, deal for, better price, lower price, lower the price,
      reduce, bulk, wholesale, on sale, any offer, cut the price, money off, less if, mark down, markdown`,
    COUPON: 'coupon*, voucher*, promo code, code, discount code, codes',
    DEAL: `
      promo, promos, promotion*, deal, deals, offer, offers, flash sale, live price, sale, black friday,
      clearance, special`,
    BUNDLE: `
      buy 2, buy two, grab 2, if i buy, bundle, get 2, two for, 2 for, bogo, get one free, buy 1, buy one,
      buy more, take 2, both, second one, set of, if i get, buy 3`,
    GIFT: 'free gift, gift with, freebie*, gift box',

    SHIP: `
      ship, ships, ship out, shipped, send, sends, sent out, dispatch*, mailed, mail it, send out, mail out,
      post it, go out, goes out, leave the warehouse, handling time, processing time, shipping out, ship it,
      sending out, sent`,
    ARRIVE: `
      arriv*, gets here, get here, deliver, delivered, reach, reaches, get it by, receive, receive it, to come,
      come in the mail, shipping take, shipping takes, delivery take, to get it, till i get it, get mine,
      take to get, takes to get, get to me, does it take, get it in, shipping time, delivery time,
      delivery date, it take, lands, show up, be here, get there, it takes, eta, before christmas, by christmas,
      xmas, before xmas`,
    DELIVERY: 'shipping, delivery, postage, shippin, shiping, delivery fee, shpping',
    COURIER: 'courier, usps, ups, fedex, dhl, which carrier, carrier, royal mail, post office, what carrier',
    SHIPFEE: `
      shipping fee*, shipping cost*, delivery cost*, delivery charge*, delivery fee*, postage, shipping price,
      cost of shipping, price of shipping, shipping charge*, pay for shipping, pay shipping, shipping per`,
    FREESHIP: `
      free shipping, shipping free, free delivery, freeship, free ship, free postage, shipping included,
      include shipping, includes shipping, shipping is free, delivery free`,
    FEE: 'fee, fees, charge, extra, separately',
    SENDTO: `
      ship to, send to, shipping to, deliver to, sent to, ship internationally, ship worldwide, ships to,
      delivery to, available in, shipped to, delivered to, ship here, ship overseas, mail to, reach to,
      deliver in, ship outside, you guys ship to`,
    REGION: `
      worldwide, international*, overseas, abroad, my country, my state, my area, po box, apo, outside the,
      rural, military base, other countries, countries, country`,
    PLACE: `
      us, usa, united states, america, uk, england, scotland, wales, ireland, canada, australia, new zealand,
      texas, florida, california, new york, nyc, ohio, hawaii, alaska, puerto rico, mexico, germany, france,
      spain, italy, india, philippines, manila, malaysia, singapore, indonesia, jakarta, vietnam, thailand,
      japan, korea, dubai, uae, saudi, nigeria, ghana, kenya, south africa, jamaica, brazil, europe, georgia,
      chicago, london, toronto, guam, netherlands, sweden, norway, poland, pakistan, arizona, michigan,
      colorado, vegas, miami`,
    CUSTOMS: 'customs, import, import fee*, import dut*, import charge*, import tax*, border',
    TAX: 'tax, taxes, duty, duties, vat, tariff*, duty free, gst',

    STOCK: 'stock, in stock, available, availability, back stock, have any, any in, stocks, out there',
    LEFT: 'left, remaining, how many left, any left, remain',
    SOLDOUT: 'sold out, gone, gone already, all gone, out of stock, run out, finished, unavailable, soldout',
    RESTOCK: `
      restock*, back in stock, come back, bring back, bringing back, more coming, coming back, get more,
      new stock, be back, release more, add more, drop more`,
    SIZE: 'size*, sizing, ring size, one size, half size*, plus size, small or medium',
    MEASURE: `
      cm, mm, inch, inches, in inches, diameter, length, width, how long is the, how long is this, how wide,
      thick*, weight, weigh*, heavy, how heavy, measure*, dimension*, long is the chain, gram*, how thick,
      how tall, chain length, lightweight, carat*, how long is it, length is, heavy or light`,
    HOWBIG: 'how big, how small, how large, big or small, too big, too small, how big is, look big',
    BIGSMALL: 'big, small, large, tiny, bigger, smaller, long, short, longer, shorter, chunky, dainty',
    FIT: 'fit, fits, fit me, will it fit, fitting, too tight, loose, tight, run small, run big, true to size',
    BODY: 'wrist*, finger*, neck, ankle*, ears, ear, hand, hands, thumb, head',
    ADJUST: 'adjustable, adjust*, resize*, extender, stretch*, extendable',
    HUES: 'other color*, what color*, which color*, other colour*, what colour*, colors, colours, how many color*',
    MATERIAL: `
      material*, made of, made from, made out of, made with, what is it made, what metal, metal, metals,
      made outta, is it plated or, base metal, composition, contain*, kind of metal`,
    NICKEL: 'nickel, nickle, lead free, lead, cadmium',
    ALLERGY: `
      allerg*, hypoallergenic, sensitive, itch*, irritat*, rash, react to, sensitive skin, infected,
      hypo allergenic`,
    FADE: `
      fade*, fading, tarnish*, rust*, turn green, turns green, green finger, discolor*, change color,
      changes color, lose color, color last, oxidi*, come off, comes off, wear off, peel*, lose its shine,
      turn black, color change, turn my, turn your, change colour, rub off, lose its color, goes green,
      go green, dull`,
    WATER: 'water, waterproof, wet, rain, water proof, water resistant, water safe',
    SWEAT: 'sweat*, lotion, perfume, soap, chlorine',
    LAST: `
      last, lasts, last long, durable, durability, lasting, long lasting, hold up, holds up,
      how long will it last, does it last, wear and tear, hold its, stay shiny, quality`,
    PLATING: 'plating, coating',
    EASYBREAK: `
      break easy, break easily, easy to break, snap, scratch*, fall off, fall out, fragile, sturdy, stones fall,
      flimsy, breakable, strong, bend`,
    REAL: 'real, genuine, authentic*, original, natural, for real',
    FAKE: 'fake, fakes, replica*, knockoff, knock off, dupe, dupes, counterfeit, imitation, imposter',
    LEGIT: `
      legit, legitimate, is this a scam, is it a scam, is this a real, trust*, can i trust, is this shop real,
      real shop, is this legit, scam or, official, verified, too good to be true`,
    CERT: `
      certificate*, certified, hallmark*, stamped, stamp, proof, authenticity, authenticity card,
      come with a cert, 925 stamp`,
    WEAR: `
      wear, wearing, put on, put it on, worn, keep it on, leave it on, keep on, take it off, put them on, clasp,
      leave them in`,
    SLEEP: 'sleep*, sleep in, to bed, overnight, every day, everyday, daily, all day, 24/7',
    SHOWER: 'shower*, swim*, pool, bath, gym, beach, ocean, working out, workout, work out, hot tub, sauna, exercise',
    CARE: `
      clean, cleaning, care for, take care of, polish*, store it, wash, maintain, how to care,
      care instruction*, wash hands, storing`,
    FORWHOM: `
      for kids, for men, for man, for my mom, kids, pregnant, for boys, unisex, toddler*, for a child, old lady,
      my husband, for guys, baby, men wear, teen*`,
    OCCASION: `
      wedding, work, office, party, formal, go with, match with, layer*, second piercing, cartilage, helix,
      style it, how do you style, piercing`,
    RETURN: 'return*, send it back, send back, give it back, sending back, ship it back',
    REFUND: 'refund*, money back, get my money, moneyback',
    EXCHANGE: 'exchange*, swap, swap it, replace, replacement',
    WARRANTY: 'warranty, guarantee*, garantee, after sale, warrenty',
    DISLIKE: `
      dont like it, dont like, doesnt fit, dont want it, changed my mind, change my mind, hate it, doesnt suit`,
    CHARGED: `
      charged me, got charged, was charged, i was charged, took my money, charge me, money was taken,
      double charged, overcharged, money taken, money deducted, been charged`,
    TWICE: 'twice, double, two times, 2 times',
    FAIL: `
      fail*, declined, decline, error, wont go through, not go through, wont let me, doesnt work, not working,
      wont load, not letting me, cant pay, didnt work, keeps saying, isnt working, glitch*, stuck on payment,
      go through, rejected, wont accept, cant checkout, pay wont`,
    CANCEL: 'cancel*, cancel my order',
    ADDRESS: 'address, wrong address, change my address, zip code, change address, update my address',
    WRONGITEM: `
      wrong item, wrong one, wrong size, wrong color, wrong order, sent me the wrong, wrong product,
      got the wrong, received the wrong, received wrong, sent wrong, ordered the wrong, different item,
      bought the wrong, picked the wrong, wrong colour, edit my order, change my order, ordered wrong,
      add to my order, wrong ring, wrong earrings, wrong necklace`,
    MISSINGITEM: `
      missing, only got one, only received, missing item, one missing, empty box, was empty, package was empty,
      only one earring, forgot to send, didnt include`,
    UNPAID: `
      unpaid, says not paid, still says pending, payment pending, no confirmation, order disappeared,
      order doesnt show, order not showing, pending, didnt get a confirmation, cant see my order,
      my order isnt showing`,
    TRACK: 'track*, tracking number, tracking info, track my',
    STATUS: `
      status, order status, update on my order, label created, still says, not updated, hasnt moved,
      hasnt updated, any update, in transit, stuck in, not moving, update on`,
    PARCEL: 'parcel*, package*, packet',
    MYORDER: `
      my order, ordered last, i ordered, ordered it, ordered on, my last order, order number, my stuff,
      my items, my item, my earrings, my ring, my necklace, my bracelet, my purchase, my delivery`,
    NOTARRIVED: `
      still nothing, never came, never arrived, hasnt arrived, not arrived, didnt arrive, havent received,
      never received, still waiting, hasnt come, havent got, not received, not here yet, still hasnt,
      still not here, didnt receive, never got, not come yet, still no, been waiting, havent gotten,
      lost in the mail`,
    RECEIVED: `
      received, mine came, it came, arrived broken, came broken, came in, mine arrived, i got mine, when it came`,
    GIVEAWAY: `
      giveaway*, give away, raffle, lucky draw, enter to win, contest, enter the, spin the wheel, draw,
      prize draw, free item, treasure box, giving away, lucky bag, wheel`,
    WINNER: 'winner*, who won, i won, did i win, win, winning, won',
    NICE: `
      beautiful, pretty, gorgeous, cute, lovely, stunning, amazing, nice, elegant, perfect, adorable, wow,
      awesome, great, sparkl*, shiny, so good, obsessed, best, fire, slay, queen, classy, prettiest, cutest,
      goals, shinin*, so fun, 10/10, fab*, bling, yummy, omg, thank you so much for, good quality,
      great quality, quality is good, quality is great, amazing quality, love the quality, compliment*,
      quality is amazing`,
    LOVE: `
      love, loved, love it, love this, luv, loving, love ur, my fav*, favorite, favourite, never disappoint*,
      happy with, so happy, in love, i adore, highly recommend, recommend`,
    HOST: `
      you explain, ur lives, your lives, your voice, your energy, your smile, your outfit, your hair, best live,
      best host, your live, your nails, you look, youre so`,
    BAD: `
      junk, trash, garbage, terrible, horrible, awful, worst, poor quality, bad quality, cheap quality,
      low quality, crap, sucks, disappointed, disappointing, rip off, ripoff, overpriced, waste of money,
      useless, ugly, rude, ridiculous, unacceptable, disgusting, looks cheap, not worth, bad service,
      cheaply made, gross, regret, do not buy, dont buy`,
    SCAM: `
      scam, scammer*, scammed, scam seller, fraud, thief, thieves, liar*, lying, lied, stealing, stole,
      you stole, fake seller, false advertis*, scamming, crooks`,
    COMPLAIN: `
      complain*, report you, reporting, report this, sue, file a dispute, dispute, bad review, one star, 1 star`,
    BROKE: `
      broke, broken, fell apart, fell off, stone fell, snapped, turned green, turned my, mine faded, tarnished,
      turned black, already broke, fell out, mine turned, turned my finger, mine tarnished, broke after, rusted,
      stopped working, gave me a rash, peeled off`,
    MISMATCH: `
      not as described, nothing like, not like the picture, looks nothing, different from, not what you,
      looks different, not what i ordered, not the same as, not as shown, doesnt look like, misleading`,
    NOREPLY: `
      no response, no reply, ignoring, ignore my, never answer*, nobody answers, no one answers, dont reply,
      customer service, never reply, wont answer, wont respond, not answering, not responding, ignored, ignores,
      never respond*, nobody repl*, wont reply`,
    EARN: `
      make money, earn money, earn $, work from home, passive income, make $, a day from home, from home,
      side hustle, crypto, bitcoin, forex, invest*, loan*, earn, cash app, giftcard*, cashapp, part time,
      profit, giveaway on my page, double your, make 500, quick cash, dm me to, onlyfans, get rich`,
    CONTACT: `
      whatsapp, telegram, wechat, text me at, dm me for, message me on, contact me, add me on, inbox me,
      call me at, hmu, dm me, snapchat, on insta, cheaper at my, my shop has, i sell, we sell, cheap followers,
      my store`,
    URL: `
      link in my bio, link in bio, my bio, check my page, check my profile, my profile, visit my, my page,
      click my, my channel, my link, subscribe to`,
    FOLLOWME: `
      follow me, follow back, follow for follow, f4f, follow my, follow 4 follow, follow u back, gain followers,
      free followers, support my, like for like, lets be friends, go follow, follow each other`,
    HI: `
      hi, hello, hey, hii, heyy, good morning, good evening, good night, gm, hiya, yo, good afternoon, morning,
      sup, hola, howdy, hello everyone, bye`,
    FROM: 'from, watching from, im from, here from, tuning in',
    BOUGHT: `
      i bought, just bought, bought it, just ordered, ordered mine, ordered 2, done, bought, purchased mine,
      got mine, got it, ordered two, i got one, just got, ordered, checked out, i got 2, got 2, i got two,
      got two, paid, got the last one, ordered cant wait, followed`,
    HOSTASK: `
      your name, how old, are you single, where are you from, where u from, you married, your age,
      where are you located, how are you, how r u, who are you, are you real, what time is it, how was your day,
      can u sing, say hi, hows everyone, say hello, shout out, shoutout, how is everyone, wyd, whats up,
      where do you live, are you ai, what happened, just joined, first time here, what did i miss, is this live,
      what are you eating, birthday, whats ur name, name of the host, weather, next live, whats yor name,
      slow down, go slower, cant keep up`,
    SONG: `
      song, music, what song, volume, cant hear, louder, lagging, lag, audio, the sound, mic, buffering, blurry,
      freezing`,
    LAUGH: 'lol, lmao, haha*, hehe*, lmfao, rofl, xd, brb',
    THANKS: 'thanks, thank you, ty, thx, tysm, thank u',
    YES: 'yes, yep, yeah, yup, ok, okay, nope, same, me too, true, first, facts, agree, here, no',

    'PRODUCT:earring': 'earring*, hoop*, stud, studs, huggie*',
    'PRODUCT:necklace': 'necklace*, chain*, choker*',
    'PRODUCT:pendant': 'pendant*, charm*, locket*',
    'PRODUCT:ring': 'ring, rings',
    'PRODUCT:bracelet': 'bracelet*, bangle*',
    'PRODUCT:anklet': 'anklet*',
    'PRODUCT:brooch': 'brooch*, pin',
    'PRODUCT:watch': 'watch, watches',
    'PRODUCT:set': 'set, sets, whole set',
    'PRODUCT:hair': 'hair clip*, hair pin*, headband*, barrette*',
    'METAL:gold': 'gold, golden, 14k, 18k, 24k, k gold, solid gold, gold filled, gold plated, karat, vermeil',
    'METAL:silver': 'silver, sterling, sterling silver, 925, s925',
    'METAL:steel': 'steel, stainless, stainless steel, surgical steel',
    'METAL:brass': 'brass, copper, bronze, alloy, zinc',
    'METAL:titanium': 'titanium',
    'METAL:platinum': 'platinum, white gold, rhodium',
    'GEM:pearl': 'pearl*, freshwater',
    'GEM:diamond': 'diamond*, moissanite, cz, cubic zirconia, zircon*, rhinestone*',
    'GEM:stone': `
      stone, stones, gem, gems, crystal*, jade, turquoise, ruby, emerald, sapphire, opal, amethyst, shell,
      gemstone*`,
    'COLOUR:silver': 'in silver',
    'COLOUR:gold': 'in gold',
    'COLOUR:black': 'black',
    'COLOUR:white': 'white',
    'COLOUR:red': 'red',
    'COLOUR:blue': 'blue',
    'COLOUR:green': 'green',
    'COLOUR:pink': 'pink, rose, rose gold',
    'COLOUR:purple': 'purple',
  },
}
