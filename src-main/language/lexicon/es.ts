import type { Lexicon } from './concepts'

export const es: Lexicon = {
  filler: `
    el, la, los, las, lo, le, les, un, una, unos, unas, de, del, al, a, y, o, u, que, q, k, es, son, esta,
    estan, este, esto, estos, estas, ese, esa, eso, esos, esas, con, en, por, para, pa, me, te, se, si, no se,
    mi, tu, su, yo, ella, amiga, amigas, linda, reina, hermosa, bella, porfa, por favor, porfavor, plis, favor,
    pero, muy, mas, ya, aqui, ahi, alla, hay que, tambien, como que, nos, nuestro, ser, soy, eres, fue, era, ha,
    he, van, va, voy, quiero, quisiera, gustaria, saber, decir, dime, digame, uno, dos dias, dias, dia, semana,
    semanas, mes, meses, senora, senorita, ustedes, usted, uds, jefa, mana, bb, bebe, amor, pues, osea, o sea,
    tan, ay, oye, oigan, ustd, todo, toda, cada, cosa, cosas, alguien, ayuda, ayudan, ayudame, info,
    informacion, vez, cuando me, ahora, hasta, desde, sin, otra, otro, verdad, sera, seria, asi, pq, xq, porque,
    estoy, tiene que, modelo, producto, articulo, disculpa, una pregunta, consulta, xfa, vengo, nena, color`,
  terms: {
    WHEN: `
      cuando, cuanto tarda, en cuanto tiempo, cuanto tiempo, cuantos dias, en cuantos, cuanto demora,
      cuanto se tarda, que dia, cuantas semanas, cuanto se demora, tarda mucho, demora mucho, tardan mucho,
      fecha, cuanto tardan, cuanto demoran, tarda, demora, tardan, en q tiempo`,
    HOW: 'como, de que manera, pasos, kmo',
    WHERE: 'donde, dnd, en donde, por donde, a donde, dond',
    HOWMUCH: `
      cuanto, cuanto es, cuanto cuesta, cuanto vale, cuanto sale, a cuanto, a como, cuanto cuestan,
      cuanto valen, kuanto, qnto, cnto, cuanto salen, en cuanto, cto, cuanto seria, cuanto esta, cuanto estan,
      a cmo`,
    HOWMANY: 'cuantos, cuantas',
    WHAT: 'que, cual, cuales, q tipo, que tipo',
    WHO: 'quien, quienes',
    CAN: 'puedo, puede, se puede, pueden, podria, puedes, podemos, dejan',
    HAVE: 'hay, tienen, tiene, tendran, tienes, tendras, manejan, traen, habra, viene en, vienen en, venden',
    STILL: 'todavia, aun, todavia hay, aun hay',
    MINE: 'mi, mis, mio, mia',
    NOT: 'no, nunca, nada, ni',
    TODAY: 'hoy, manana, hoy mismo, mismo dia',
    FAST: 'rapido, pronto, urgente, express, antes de, tardado',
    FREE: 'gratis, gratuito, gratuita',
    ORDER: `
      comprar, compro, pedir, pedirlo, ordenar, ordeno, pido, se compra, comprarlo, comprarla, hacer el pedido,
      hago el pedido, hago pedido, hacer pedido, comprarlos, adquirir, adquiero, lo compro, encargar,
      hacer la compra, hago mi pedido, hacer un pedido, compra, agarro, apartar, aparto, pedirla`,
    CART: 'carrito, canasta, cesta, canastita, bolsa amarilla, carrito amarillo, bolsita',
    LINK: 'link, enlace, el link, lin, liga, links, del video, los del anuncio, el del anuncio, la del anuncio',
    TAP: `
      clic, click, boton, pico, toco, aprieto, presiono, le doy, doy clic, sale el, no me sale, no me aparece,
      no encuentro, no lo encuentro, pincho`,
    PAY: 'pagar, pago, se paga, pagos, pagarlo',
    PAYWAY: `
      contra entrega, contraentrega, efectivo, tarjeta de credito, oxxo, meses sin intereses, paypal,
      forma de pago, formas de pago, metodos de pago, metodo de pago, transferencia, a plazos, pago al recibir,
      debito, aceptan tarjeta, bizum, nequi, pagar al recibir, mercado pago`,
    PRICE: 'precio*, valor, cuesta, cuestan, vale, costo, presio, valen, presios, prec, cobras, precios de',
    DISCOUNT: `
      descuento*, rebaja*, mas barato, menos, mas economico, oferta de, barato si, precio especial, mayoreo,
      por mayor, al mayor, baja el precio, bajan el precio, lo menos, dcto, desc`,
    COUPON: 'cupon*, codigo, codigo de descuento, vale de, codigos, cupon',
    DEAL: `
      promo, promocion*, oferta*, remate, liquidacion, especial, venta flash, promos, black friday, 2x1, 3x2,
      buen fin`,
    BUNDLE: `
      llevo dos, llevo 2, compro dos, compro 2, dos por, 2 por, si llevo, si compro, llevando, por dos, llevo 3,
      llevo tres, comprando, el par, los dos, la segunda, el segundo, compro mas, llevo mas, combo, varios,
      varias, llevar dos, llevarme dos, llevando dos, las dos, el set, compro tres`,
    GIFT: 'regalo, de regalo, caja de regalo, regalito, obsequio, incluye caja',
    SHIP: `
      envian, mandan, despachan, envias, mandas, sale el pedido, hacen el envio, enviarian, lo mandan,
      lo envian, salen los pedidos, despacho, mandar, enviar, lo mandas, envia, sale mi, manda, despachar,
      hacen los envios, enviarlo, mandarian, se envia`,
    ARRIVE: `
      llega, llegan, llegar, llegaria, recibir, lo recibo, entregan, entrega, me llega, tarda en llegar,
      llegara, recibo, recibirlo, llegarme, llegarian, entregas, entregar, yega, demora en llegar,
      tarda el envio, demora el envio, llegada, tiempo de entrega, tarda, tardan, demora, demoran, cuanto tarda,
      tarda mucho, demora mucho, cuanto demora, cuanto tardan, tardan mucho, navidad, antes de navidad`,
    DELIVERY: 'envio, envios, flete, el envio, enbio, shipping, delivery',
    COURIER: `
      correo, paqueteria, estafeta, dhl, fedex, correos, servientrega, por que empresa, que empresa,
      que paqueteria, mensajeria, transportadora, interrapidisimo`,
    SHIPFEE: `
      costo de envio, costo del envio, gastos de envio, precio del envio, cobran envio, cobran el envio,
      pagar envio, pagar el envio, valor del envio, cuanto el envio, gasto de envio, tarifa de envio,
      coste de envio, envio cuesta, envio aparte, coste del envio, cobra envio`,
    FREESHIP: `
      envio gratis, envios gratis, incluye envio, envio incluido, incluye el envio, free shipping, con envio,
      sin costo de envio, envio es gratis, envio va incluido, envio gratuito`,
    FEE: 'cobran, cobra, aparte, cargo, extra, tarifa, cargos, adicional',
    SENDTO: `
      envian a, mandan a, envios a, llega a, llegan a, hacen envios a, envio a, envios para, envian para,
      mandan hasta, envian hasta, mandan para, llega hasta, entregan en, disponible en, hacen envios,
      hacen envio a, envio para, llegan hasta, envias a, mandas a, tienen envio a, envian al, mandan al,
      hay envios, venden en, cubren, hacen envio`,
    REGION: `
      todo el pais, fuera del pais, internacional*, extranjero, provincia*, mi pais, mi ciudad, pueblo,
      todo mexico, otros paises, interior, zona rural, todo el mundo, toda la republica, islas, otro pais,
      rancho`,
    PLACE: `
      mexico, españa, madrid, barcelona, colombia, bogota, medellin, cali, peru, lima, chile, argentina,
      ecuador, quito, guayaquil, venezuela, caracas, guatemala, honduras, el salvador, nicaragua, costa rica,
      panama, cuba, puerto rico, dominicana, republica dominicana, bolivia, paraguay, uruguay, estados unidos,
      usa, eeuu, texas, california, miami, florida, guadalajara, monterrey, puebla, tijuana, cancun, merida,
      oaxaca, chiapas, veracruz, cdmx, sonora, sinaloa, queretaro, canarias, valencia, sevilla, jalisco,
      yucatan, chihuahua, nueva york, santiago, baleares, mallorca, buenos aires, tenerife, andalucia, houston,
      chicago, canada, italia`,
    CUSTOMS: 'aduana*, importacion, entrar al pais, de importacion, entrada al pais',
    TAX: 'impuesto*, iva, arancel*, aranceles',
    STOCK: 'stock, disponible*, hay stock, en existencia, existencia*, disponibilidad, disponib, inventario',
    LEFT: `
      quedan, queda, les quedan, te quedan, quedaron, le quedan, quedara, todavia hay, aun hay, hay mas,
      sigue habiendo, quedo`,
    SOLDOUT: `
      agotado*, se acabo, se acabaron, agotada*, se termino, se agoto, ya no hay, se agotaron, ya no quedan,
      ya no tienen, no alcance, se terminaron`,
    RESTOCK: `
      volver a tener, reponer, vuelven a tener, traer mas, van a traer, reposicion, traeran, resurtir, resurten,
      vuelve a haber, volveran, nuevo stock, van a tener, van a reponer, traen mas, surtir, reponen,
      va a haber mas, habra mas, saquen mas, suban mas, pongan mas`,
    SIZE: 'talla*, tamano*, medida*, numero, que talla, talle*, num, tallas grandes, calibre',
    MEASURE: `
      cm, mm, centimetro*, milimetro*, mide, miden, largo, ancho, diametro, grosor, peso, pesa, pesan,
      cuanto mide, pesado*, gramos, medidas, longitud, pulgadas, pesadito*, grueso*, de largo, que largo`,
    HOWBIG: `
      que tan grande, que tan largo, son grandes, es grande, muy grande, que tamano, muy pequeno*,
      que tan grandes, que tan pequeno*, muy grandes, se ven grandes`,
    BIGSMALL: 'grande, grandes, chico*, pequeno*, chiquito*, mediano*, largo, corto, chica, chicas',
    FIT: `
      le queda, me queda, me quedara, queda bien, queda grande, apretado, queda chico, me quedan, quedaria,
      queda justo, me sirve, quedan grandes, me va, apretados, queda flojo, me entra`,
    BODY: 'muneca*, dedo*, cuello, tobillo, oreja*, mano, manos, gordit*, delgad*, robust*, dedos, gruesa',
    ADJUST: `
      ajustable*, se ajusta, ajustar, regulable*, se ajustan, extension, se puede ajustar, graduable*, agrandar,
      achicar, reducir`,
    HUES: 'que colores, otro color, otros colores, en que color, colores, que color, cuantos colores, de color',
    MATERIAL: `
      material*, de que esta hecho, de que estan hechos, hechos, hecho, hecha, de que es, de que son, hechas,
      que metal, metal, de que material, bano de, contiene*, composicion, aleacion, fantasia, bisuteria, chapa,
      laminado, chapado, de q es, de q son, enchapad*, lamina`,
    NICKEL: 'niquel, plomo, cadmio',
    ALLERGY: `
      alergi*, hipoalergenic*, sensible*, piel sensible, irrita*, pica, comezon, da alergia, infecta*, infecte,
      ronchas, roncha, antialergic*, alerjia`,
    FADE: `
      despinta*, se pone negro, pone negro, oxida*, oxide*, se mancha*, decolora*, se le quita el color,
      pierde el color, pierde color, pierde brillo, pone verde, ponen negros, se pela*, ponen negras,
      pone negra, destine*, desgasta*, se quita el color, cambia de color, cambian de color, despinte*,
      quita el color, se cae el color, se opaca*, mancha*, va el color, se va el color, pone feo, destiñe*,
      pierden el color, pone verde la piel, se descolora, pierden color, negrea*, ennegrece*, se borra,
      se decolora, se pone verde, desteñir, ponen verdes, se le quita, quita lo dorado, se quita`,
    WATER: `
      agua, mojar, moja, se moja, mojan, mojarlo, mojarse, resistente al agua, mojo, impermeable,
      aguanta el agua`,
    SWEAT: 'sudor, sudo, crema, perfume*, sudar, jabon, cloro, sal, shampoo',
    LAST: `
      dura, duran, duradero*, aguanta*, resiste*, durabilidad, resistente*, duracion, duraran, durara,
      cuanto dura, cuanto duran, calidad, durar, dure`,
    PLATING: 'bano, recubrimiento, capa, banado',
    EASYBREAK: `
      se rompe*, se quiebra*, se raya*, se cae, se caen, facil de romper, fragil*, se rompen, se parten,
      se revienta*, se dobla*, se caen las piedras, se le caen, rompe facil, se zafan`,
    REAL: `
      original*, autentic*, real, reales, de verdad, verdadero*, genuin*, legitim*, natural, naturales,
      verdadera*, puro`,
    FAKE: `
      falso*, falsa*, imitacion, replica*, copia*, pirata*, clon, trucho*, plastico, truch*, clones,
      chafa original, imitaciones`,
    LEGIT: `
      confiable*, es seguro comprar, seguro comprar, de confianza, es confiable, es estafa, no es estafa,
      confiar, seguros, es una estafa, es segura, tienda oficial, marca, seguro, confianza, es fraude,
      no sera estafa, legal`,
    CERT: `
      certificado*, garantia de autenticidad, sello, quintado, sello 925, grabado 925, autenticidad, certifica*,
      comprobar, comprobante de`,
    WEAR: `
      usar, uso, ponerme, ponerlo, se usa, llevar, puesto, puestos, puedo usarlo, usarlos, usarlo, ponerse,
      broche, quitarmelo, quitar, dejarmelo, dejarmelos, ponermelos, usarla, traerlo, cierra, se abrocha`,
    SLEEP: 'dormir, diario, todos los dias, todo el dia, duermo, a diario, uso diario, dormirme, de diario, 24 horas',
    SHOWER: `
      banarse, banar, banarme, ducha*, nadar, piscina, alberca, gimnasio, playa, gym, mar, me bano, lavarme,
      lavar las manos, ejercicio, me ducho, bañar*, banandome, baño con, pileta, entrenar`,
    CARE: `
      limpiar, limpia*, cuidar, cuidado*, guardar, lavar, mantenimiento, pulir, cuida, se limpia, cuido, guardo,
      se cuida, limpio`,
    FORWHOM: `
      hombre*, nino*, nina*, embarazad*, para regalar, mi mama, mi hija, unisex, caballero, mi novia, mi esposo,
      mi hijo, bebes, adolescente*, mi esposa, mi abuela, senora mayor, mi sobrina`,
    OCCASION: `
      boda, trabajo, oficina, fiesta, combinar, combina, xv, perforacion, elegante para, cartilago, graduacion,
      piercing, perforaciones, hoyito, vestido`,
    RETURN: `
      devolver*, devolucion*, regresar, devuelvo, lo puedo devolver, regresarlo, regreso, retornar, lo regreso,
      devuelven, aceptan cambios, retorno`,
    REFUND: `
      reembolso*, regresan mi dinero, devuelven el dinero, reembolsan, devuelven mi dinero, regresan el dinero,
      mi dinero, reintegro, me devuelven, reembolsar, dinero de vuelta`,
    EXCHANGE: 'cambio*, cambiar, cambiarlo, hacen cambios, hay cambios, cambian, cambiarla, aceptan cambio',
    WARRANTY: 'garantia*, garantizado, garantizan, reparan, reparacion',
    DISLIKE: 'no me gusta, no me queda, no me sirve, no me gusto, no me convence, no me quedan, arrepiento',
    CHARGED: `
      me cobraron, cobraron, me descontaron, cobro doble, me cobro, me hicieron el cargo, descontaron, cobrado,
      me han cobrado, cobrarme, me debitaron, me sacaron`,
    TWICE: 'doble, dos veces, 2 veces, dobles',
    FAIL: `
      no me deja, no deja, error, rechazan, rechaza*, no pasa, no me acepta, no acepta, fallo, falla*,
      no se puede pagar, no funciona, no carga, no puedo pagar, no puedo comprar, no procede, no puedo,
      no me permite, declinad*, no jala, no me da opcion, marca error, se traba, rechazo, rechazo el`,
    CANCEL: 'cancelar*, cancelo, anular, cancelaron, cancela, cancelado',
    ADDRESS: `
      direccion, mi direccion, codigo postal, cambiar la direccion, direccion mal, domicilio, mal la direccion`,
    WRONGITEM: `
      equivocado*, equivocada*, otro producto, no es lo que pedi, me mandaron otro, me llego otro,
      talla equivocada, me equivoque, me llego mal, mandaron mal, me llego otra, otra cosa, me enviaron otro,
      color equivocado, pedi mal, me mandaron otra, cambiar mi pedido, modificar mi pedido,
      diferente al que pedi, talla mal, me enviaron otra`,
    MISSINGITEM: `
      me falto, falto, incompleto*, solo me llego, vino vacio, caja vacia, faltan, falta uno, falta una,
      solo llego, me faltan, me falta, incompleta, vacia, vacio, solo vino, me llego uno, me llego uno solo`,
    UNPAID: `
      no aparece mi pedido, no me sale mi pedido, pendiente, no aparece mi compra, sin confirmar,
      no me aparece el pedido, no se confirmo, no veo mi pedido, no sale mi pedido, no me llego confirmacion,
      pago pendiente, aparece como no pagado, no se refleja, no aparece el pedido`,
    TRACK: `
      rastre*, guia, numero de guia, seguimiento, tracking, rastrear, numero de seguimiento, numero de rastreo,
      trackear, localizar`,
    STATUS: `
      estado de mi pedido, no se mueve, no actualiza, sigue igual, estatus, no avanza, no se actualiza, estado,
      sigue en, preparacion, detenido, estancado, no ha salido, no lo envian, no han enviado, status, actualiz*,
      atorado, mismo lugar, no lo han enviado, en transito, parado`,
    PARCEL: 'paquete*, encomienda',
    MYORDER: `
      mi pedido, mi orden, mi compra, pedi hace, compre hace, ordene, mi producto, hice mi pedido, pedi,
      hice un pedido, mis aretes, mi anillo, mi collar, mi pulsera, mi envio, lo mio, mis cosas, pedido,
      mis pedidos, mis compras, compre la`,
    NOTARRIVED: `
      no me ha llegado, no ha llegado, no llega, nunca llego, no me llega, no me llego, aun no llega,
      todavia no llega, sigo esperando, no llego, todavia no me llega, aun no me llega, no llegan, todavia nada,
      y nada, sin recibir, no he recibido, perdido, se perdio, aun no recibo, no han llegado, no recibi,
      llevo esperando, no lo he recibido, no ha llegao, no a llegado`,
    RECEIVED: 'me llego, recibi, ya me llego, llego roto, vino roto, me llegaron, llegaron, me vino',
    GIVEAWAY: `
      sorteo*, rifa*, concurso, regalan, regalar, participo, participar, ruleta, dinamica, regalias, giveaway,
      cofre, participa, premio*, entrar al sorteo`,
    WINNER: 'gano, ganador*, gane, quien gano, ganar',
    NICE: `
      hermos*, bonit*, lind*, precios*, bello*, bella, bellos, belleza, divin*, espectacular*, genial,
      increible*, que lindo, elegante*, brilla*, encanta, encantan, fino, finos, lindisim*, hermosisim*,
      preciosura, wow, excelente*, guap*, que chulo, chul*, cute, padrisim*, divino*, maravillos*, delicad*,
      finisim*, bien bonito, perfect*, super, de lujo, buenisim*, espectacul*, fabulos*, que calidad, brillan,
      lindura, bonitisim*, bonita calidad, buena calidad, muy buena calidad`,
    LOVE: `
      me encanta, me encanto, los amo, amo, me gusta, me fascina*, enamorad*, me encantan, me encantaron,
      lo amo, feliz con, mi favorit*, recomiendo, recomendad*, lo ame, me fascinan, los ame, amo mi, me gustan,
      favorito*`,
    HOST: `
      explica, explicas, la chica, tu voz, tu cabello, su voz, la presentadora, tus lives, tu sonrisa, tus unas,
      tu energia, simpatic*, tus en vivos, tu carisma, tu blusa, paciencia`,
    BAD: `
      mala calidad, basura, pesimo*, pesima*, horrible*, malisim*, feo, fea, porqueria, chafa*, decepcion*,
      mal servicio, no sirve, caro, carisim*, cochinada, asco, no compren, mugre*, pesimo servicio, muy mal,
      corriente, malo, mala, desilusion*, no vale la pena, tirar el dinero, que mal, una vergüenza, verguenza,
      nunca mas`,
    SCAM: `
      estafa*, fraude*, enga*, ratero*, ladron*, mentira*, mentiros*, me robaron, estafador*, puro engano,
      rateras, ladrones, robo, me estafaron, publicidad enganosa, timo, timad*, mienten`,
    COMPLAIN: `
      queja*, denuncia*, reportar, demanda*, reclamo, reclamar, profeco, reclamacion, reporte, voy a reportar,
      los reporto, reportarlos`,
    BROKE: `
      se me rompio, se rompio, llego roto, roto, se me puso negro, se descosio, rota, se puso negro, se quebro,
      se despinto, se me despinto, se me cayo, se cayo la piedra, se le cayo, se oxido, se me oxido, se cayo,
      me puso verde, se desarmo, se reventó, rotos, se me reventó, se me cayeron, quebrado, dejo de,
      se me quebro, se me oxidaron, se puso verde, se me puso, se pusieron, se despintaron, se pelo, desprendio,
      se me pusieron, me dio alergia`,
    MISMATCH: `
      no es igual, nada que ver, diferente al, no es como, no es lo que, no se parece, diferente a,
      no es como en, no corresponde, no son como, distinto*, no es lo mismo, muy diferente`,
    NOREPLY: `
      no contestan, nadie contesta, no responden, me ignoran, nadie responde, no me contestan, no dan respuesta,
      nadie me, no me responden, me dejaron en visto, me bloque*, sin respuesta, no dan solucion, no contesta,
      no solucionan, no responde, nadie resuelve, no hacen caso, me ignora*, no me hacen caso,
      servicio al cliente`,
    EARN: `
      gana dinero, ganar dinero, trabaja desde, desde tu casa, trabajo desde, ingresos, dinero facil,
      inversion*, cripto*, prestamo*, gane dinero, dinero extra, ganancia*, bitcoin, negocio, emprende,
      credito facil, invierte*, gana hasta, trading, dolares al dia, por dia, diarios, duplica*, pesos diarios`,
    CONTACT: `
      whatsapp, wasap, escribeme, al whats, telegram, mi numero, inbox, whats, mandame mensaje, al privado,
      vendo, vendemos, escribanme, contactame, por privado, dm, mas baratos en, mas barato en, en mi tienda,
      mi tienda, interesados, seguidores baratos, yo vendo, informes al`,
    URL: `
      link en mi perfil, mi perfil, entra a mi, mi pagina, link en mi bio, visita mi, mi bio, en mi bio,
      mi canal, visiten`,
    FOLLOWME: `
      sigueme*, siganme, sigo de vuelta, follow, sigan mi, f4f, seguidores, sigueme y te sigo, apoyo mutuo,
      seguime, apoyenme, sigan`,
    HI: `
      hola*, holi, buenas, buenos dias, buenas noches, buenas tardes, saludos, saludo, hello, hi, buen dia,
      adios, bendiciones, holis, ola, bye, feliz noche, aloha, olaa`,
    FROM: 'desde, te veo desde, soy de, saludos desde, viendote, aqui desde, los veo',
    BOUGHT: `
      ya compre, ya lo compre, listo, comprado, ya pedi, ya hice mi pedido, ya pague, ya lo pedi, compre,
      ya los compre, ya compre 2, ya los pedi, ya ordene, hecho mi pedido, ya esta, ya quedo, ya los tengo,
      lo alcance, alcance, pagado, por fin lo alcance`,
    HOSTASK: `
      como te llamas, cuantos anos, de que pais, de donde eres, eres casada, como estas, tu nombre,
      de donde son, tu edad, tienes novio, como estan, de donde transmiten, a que hora, eres soltera,
      de que parte, un saludo, saludame, mandame un saludo, saluda, cumpleanos, donde estan, que hora es,
      primera vez, acabo de llegar, apenas llegue, recien llego, cuando hacen live, proximo live, eres real,
      te extrane, despacio, mas despacio`,
    SONG: `
      cancion, musica, se escucha, no se oye, el audio, volumen, se corta, no se escucha, se traba el live,
      se congela, el sonido, se ve borroso`,
    LAUGH: 'jaja*, jeje*, jiji*, lol, xd, jajaja',
    THANKS: 'gracias, muchas gracias, grax, mil gracias, grasias, agradezco',
    YES: `
      si, claro, ok, dale, ya, yo, presente, yo tambien, igual, exacto, yo quiero, apoyo, listo, vamos, sip,
      vale`,
    'PRODUCT:earring': `
      arete*, pendientes, arracada*, aros, zarcillo*, topos, argolla*, broquel*, candongas, caravanas,
      pendientitos`,
    'PRODUCT:necklace': 'collar*, cadena*, gargantilla*, cadenita*',
    'PRODUCT:pendant': 'dije*, colgante*, medalla*, pendiente',
    'PRODUCT:ring': 'anillo*, sortija*, anio*',
    'PRODUCT:bracelet': 'pulsera*, brazalete*, esclava*, manilla*',
    'PRODUCT:anklet': 'tobillera*',
    'PRODUCT:brooch': 'prendedor*, broches',
    'PRODUCT:watch': 'reloj*',
    'PRODUCT:set': 'set, juego, conjunto, sets',
    'PRODUCT:heart': 'corazon, corazones',
    'METAL:gold': 'oro, 14k, 18k, 24k, oro laminado, dorado*, kilates, quilates, chapa de oro, bano de oro',
    'METAL:silver': 'plata, 925, ley 925, plata 925, plateado*',
    'METAL:steel': 'acero, acero inoxidable, inoxidable, acero quirurgico',
    'METAL:brass': 'laton, cobre, bronce, zinc',
    'METAL:titanium': 'titanio',
    'METAL:platinum': 'platino, oro blanco, rodio, rodinado',
    'GEM:pearl': 'perla*',
    'GEM:diamond': 'diamante*, circon*, zircon*, moissanita, brillantes, zirconia*, circonia*',
    'GEM:stone': 'piedra*, cristal*, jade, cuarzo, gema*, piedritas, esmeralda, amatista, turquesa, swarovski',
    'COLOUR:black': 'negro, negra',
    'COLOUR:white': 'blanco, blanca',
    'COLOUR:red': 'rojo, roja',
    'COLOUR:blue': 'azul, azules',
    'COLOUR:green': 'verde, verdes',
    'COLOUR:pink': 'rosa, rosado, rosita, oro rosa',
    'COLOUR:purple': 'morado, morada, lila',
  },
}
