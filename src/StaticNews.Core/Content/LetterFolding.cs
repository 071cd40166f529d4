namespace StaticNews.Content;

/// <summary>Maps letters that readers take for the same onto one: case, width, accents, Arabic forms. Needs no culture data.</summary>
internal static class LetterFolding
{
    private const string Latin1 = "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    private const string LatinAdditional = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy?s??s?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <summary>The letter that stands for <paramref name="c"/>; '\0' for a mark that is passed over.</summary>
    public static char Of(char c) => c < 0x80 ? (char)(c is >= 'A' and <= 'Z' ? c | 0x20 : c) : Wide(c);

    /// <summary>The second letter of a ligature, which <see cref="Of"/> gives the first of; '\0' for any other letter.</summary>
    public static char Second(char c) => c < 0x80 ? '\0' : c switch
    {
        'ß' or 'ẞ' => 's',
        'æ' or 'Æ' or 'œ' or 'Œ' => 'e',
        _ => '\0',
    };

    private static char Wide(char c) => c switch
    {
        >= '\u00C0' and <= '\u017F' => Table(Latin1, c - 0xC0, c),
        >= '\u1E00' and <= '\u1EFF' => Table(LatinAdditional, c - 0x1E00, c),
        '\u01A0' or '\u01A1' => 'o',
        '\u01AF' or '\u01B0' => 'u',
        (>= '\u0300' and <= '\u036F') or (>= '\u064B' and <= '\u065F') or '\u0640' or '\u200C' or '\u200D' => '\0',
        '\u0622' or '\u0623' or '\u0625' => '\u0627',
        '\u0649' => '\u064A',
        '\u0629' => '\u0647',
        >= '\uFF01' and <= '\uFF5E' => Of((char)(c - 0xFEE0)),
        _ => char.ToLowerInvariant(c),
    };

    private static char Table(string letters, int at, char c) => letters[at] == '?' ? char.ToLowerInvariant(c) : letters[at];
}
