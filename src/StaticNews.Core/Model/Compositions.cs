namespace StaticNews.Model;

/// <summary>
/// Pairs of the Basic Multilingual Plane that are one letter in Normalization Form C: the canonical decompositions of UnicodeData.txt
/// less the composition exclusions (Unicode 14, UAX #15).
/// </summary>
internal static class Compositions
{
    /// <summary>For each second part its combining class, the first parts, and in the same order what they become.</summary>
    public static ReadOnlySpan<(char Mark, byte Class, string Bases, string Letters)> Table => Rows;

    private static readonly (char Mark, byte Class, string Bases, string Letters)[] Rows =
    [
        ('\u0300', 230, "AEIOUaeiouÜüNnЕИеиĒēŌōWwÂâĂăÊêÔôƠơƯưYyἀἁἈἉἐἑἘἙἠἡἨἩἰἱἸἹὀὁὈὉὐὑὙὠὡὨὩαεηιουωΑΕΗ\u1FBFϊΙ\u1FFEϋΥ\u00A8ΟΩ", "ÀÈÌÒÙàèìòùǛǜǸǹЀЍѐѝḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳἂἃἊἋἒἓἚἛἢἣἪἫἲἳἺἻὂὃὊὋὒὓὛὢὣὪὫὰὲὴὶὸὺὼᾺῈῊ\u1FCDῒῚ\u1FDDῢῪ\u1FEDῸῺ"),
        ('\u0301', 230, "AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØø\u00A8ΑΕΗΙΟΥΩϊαεηιϋουωϒГКгкÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯưἀἁἈἉἐἑἘἙἠἡἨἩἰἱἸἹὀὁὈὉὐὑὙὠὡὨὩ\u1FBF\u1FFE", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿ\u0385ΆΈΉΊΌΎΏΐάέήίΰόύώϓЃЌѓќḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứἄἅἌἍἔἕἜἝἤἥἬἭἴἵἼἽὄὅὌὍὔὕὝὤὥὬὭ\u1FCE\u1FDE"),
        ('\u0302', 230, "AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ"),
        ('\u0303', 230, "ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy", "ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ"),
        ('\u0304', 230, "AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyИиУуGgḶḷṚṛαΑιΙυΥ", "ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳӢӣӮӯḠḡḸḹṜṝᾱᾹῑῙῡῩ"),
        ('\u0306', 230, "AaEeGgIiOoUuУИиуЖжАаЕеȨȩẠạαΑιΙυΥ", "ĂăĔĕĞğĬĭŎŏŬŭЎЙйўӁӂӐӑӖӗḜḝẶặᾰᾸῐῘῠῨ"),
        ('\u0307', 230, "CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYyſ", "ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏẛ"),
        ('\u0308', 230, "AEIOUaeiouyYΙΥιυϒЕІеіАаӘәЖжЗзИиОоӨөЭэУуЧчЫыHhÕõŪūWwXxt", "ÄËÏÖÜäëïöüÿŸΪΫϊϋϔЁЇёїӒӓӚӛӜӝӞӟӤӥӦӧӪӫӬӭӰӱӴӵӸӹḦḧṎṏṺṻẄẅẌẍẗ"),
        ('\u0309', 230, "AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy", "ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ"),
        ('\u030A', 230, "AaUuwy", "ÅåŮůẘẙ"),
        ('\u030B', 230, "OoUuУу", "ŐőŰűӲӳ"),
        ('\u030C', 230, "CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ"),
        ('\u030F', 230, "AaEeIiOoRrUuѴѵ", "ȀȁȄȅȈȉȌȍȐȑȔȕѶѷ"),
        ('\u0311', 230, "AaEeIiOoRrUu", "ȂȃȆȇȊȋȎȏȒȓȖȗ"),
        ('\u0313', 230, "αΑεΕηΗιΙοΟυωΩρ", "ἀἈἐἘἠἨἰἸὀὈὐὠὨῤ"),
        ('\u0314', 230, "αΑεΕηΗιΙοΟυΥωΩρΡ", "ἁἉἑἙἡἩἱἹὁὉὑὙὡὩῥῬ"),
        ('\u031B', 216, "OoUu", "ƠơƯư"),
        ('\u0323', 220, "BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy", "ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ"),
        ('\u0324', 220, "Uu", "Ṳṳ"),
        ('\u0325', 220, "Aa", "Ḁḁ"),
        ('\u0326', 220, "SsTt", "ȘșȚț"),
        ('\u0327', 202, "CcGgKkLlNnRrSsTtEeDdHh", "ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ"),
        ('\u0328', 202, "AaEeIiUuOo", "ĄąĘęĮįŲųǪǫ"),
        ('\u032D', 220, "DdEeLlNnTtUu", "ḒḓḘḙḼḽṊṋṰṱṶṷ"),
        ('\u032E', 220, "Hh", "Ḫḫ"),
        ('\u0330', 220, "EeIiUu", "ḚḛḬḭṴṵ"),
        ('\u0331', 220, "BbDdKkLlNnRrTtZzh", "ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ"),
        ('\u0338', 1, "\u2190\u2192\u2194\u21D0\u21D4\u21D2\u2203\u2208\u220B\u2223\u2225\u223C\u2243\u2245\u2248\u003D\u2261\u224D\u003C\u003E\u2264\u2265\u2272\u2273\u2276\u2277\u227A\u227B\u2282\u2283\u2286\u2287\u22A2\u22A8\u22A9\u22AB\u227C\u227D\u2291\u2292\u22B2\u22B3\u22B4\u22B5", "\u219A\u219B\u21AE\u21CD\u21CE\u21CF\u2204\u2209\u220C\u2224\u2226\u2241\u2244\u2247\u2249\u2260\u2262\u226D\u226E\u226F\u2270\u2271\u2274\u2275\u2278\u2279\u2280\u2281\u2284\u2285\u2288\u2289\u22AC\u22AD\u22AE\u22AF\u22E0\u22E1\u22E2\u22E3\u22EA\u22EB\u22EC\u22ED"),
        ('\u0342', 230, "ἀἁἈἉἠἡἨἩἰἱἸἹὐὑὙὠὡὨὩα\u00A8η\u1FBFιϊ\u1FFEυϋω", "ἆἇἎἏἦἧἮἯἶἷἾἿὖὗὟὦὧὮὯᾶ\u1FC1ῆ\u1FCFῖῗ\u1FDFῦῧῶ"),
        ('\u0345', 240, "ἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὰαάᾶΑὴηήῆΗὼωώῶΩ", "ᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯᾲᾳᾴᾷᾼῂῃῄῇῌῲῳῴῷῼ"),
        ('\u0653', 230, "\u0627", "\u0622"),
        ('\u0654', 230, "\u0627\u0648\u064A\u06D5\u06C1\u06D2", "\u0623\u0624\u0626\u06C0\u06C2\u06D3"),
        ('\u0655', 220, "\u0627", "\u0625"),
        ('\u093C', 7, "\u0928\u0930\u0933", "\u0929\u0931\u0934"),
        ('\u09BE', 0, "\u09C7", "\u09CB"),
        ('\u09D7', 0, "\u09C7", "\u09CC"),
        ('\u0B3E', 0, "\u0B47", "\u0B4B"),
        ('\u0B56', 0, "\u0B47", "\u0B48"),
        ('\u0B57', 0, "\u0B47", "\u0B4C"),
        ('\u0BBE', 0, "\u0BC6\u0BC7", "\u0BCA\u0BCB"),
        ('\u0BD7', 0, "\u0B92\u0BC6", "\u0B94\u0BCC"),
        ('\u0C56', 91, "\u0C46", "\u0C48"),
        ('\u0CC2', 0, "\u0CC6", "\u0CCA"),
        ('\u0CD5', 0, "\u0CBF\u0CC6\u0CCA", "\u0CC0\u0CC7\u0CCB"),
        ('\u0CD6', 0, "\u0CC6", "\u0CC8"),
        ('\u0D3E', 0, "\u0D46\u0D47", "\u0D4A\u0D4B"),
        ('\u0D57', 0, "\u0D46", "\u0D4C"),
        ('\u0DCA', 9, "\u0DD9\u0DDC", "\u0DDA\u0DDD"),
        ('\u0DCF', 0, "\u0DD9", "\u0DDC"),
        ('\u0DDF', 0, "\u0DD9", "\u0DDE"),
        ('\u102E', 0, "\u1025", "\u1026"),
        ('\u1B35', 0, "\u1B05\u1B07\u1B09\u1B0B\u1B0D\u1B11\u1B3A\u1B3C\u1B3E\u1B3F\u1B42", "\u1B06\u1B08\u1B0A\u1B0C\u1B0E\u1B12\u1B3B\u1B3D\u1B40\u1B41\u1B43"),
        ('\u3099', 8, "かきくけこさしすせそたちつてとはひふへほうゝカキクケコサシスセソタチツテトハヒフヘホウワヰヱヲヽ", "がぎぐげござじずぜぞだぢづでどばびぶべぼゔゞガギグゲゴザジズゼゾダヂヅデドバビブベボヴヷヸヹヺヾ"),
        ('\u309A', 8, "はひふへほハヒフヘホ", "ぱぴぷぺぽパピプペポ"),
    ];
}
