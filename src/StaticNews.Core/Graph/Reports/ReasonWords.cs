using StaticNews.Model;

namespace StaticNews.Graph.Reports;

/// <summary>Puts reasons in the words of one language, so that pages, the published graph and reports say the same.</summary>
internal sealed class ReasonWords
{
    private const string Isolate = "\u2068";
    private const string EndOfIsolate = "\u2069";

    /// <summary>What is said of each kind of reason.</summary>
    private readonly (string Sentence, bool IsRightToLeft)[] _sentences;
    private readonly string _pair;
    private readonly string _quoted;

    /// <summary>The words of a language.</summary>
    public ReasonWords(Translation words)
    {
        (_pair, _quoted) = (words["reason_pair"], words["reason_quoted"]);
        _sentences = Array.ConvertAll(Enum.GetValues<ReasonKind>(), kind => (words[KeyOf(kind)], HasRightToLeft(words[KeyOf(kind)] + _pair)));
    }

    /// <summary>A reason as readers see it.</summary>
    public string Of(Reason reason)
    {
        (string sentence, bool isRightToLeft) = _sentences[(int)reason.Kind];
        return reason.Names switch
        {
            [] => sentence,
            [string one] => Filled(sentence, Name(one), ""),
            [string one, string two, ..] => Filled(sentence, Filled(_pair, Name(one), Name(two)), ""),
        };

        // A name keeps its own direction, where either it or the sentence runs from right to left.
        string Name(string name)
        {
            string isolated = isRightToLeft || HasRightToLeft(name) ? Isolate + name + EndOfIsolate : name;
            return reason.Kind == ReasonKind.SharedLinks ? Filled(_quoted, isolated, "") : isolated;
        }
    }

    /// <summary>Several reasons in one line of a report.</summary>
    public string Line(IEnumerable<Reason> reasons) => string.Join("; ", reasons.Select(Of));

    /// <summary>Letters of Hebrew, Arabic and their neighbours.</summary>
    private static bool HasRightToLeft(string text) => text.AsSpan().ContainsAnyInRange('\u0590', '\u08FF') || text.AsSpan().ContainsAnyInRange('\uFB1D', '\uFDFF') || text.AsSpan().ContainsAnyInRange('\uFE70', '\uFEFC');

    /// <summary>Names may hold braces of their own, so that none is looked for in what was put in.</summary>
    private static string Filled(ReadOnlySpan<char> pattern, string first, string second)
    {
        int at = pattern.IndexOf('{');
        ReadOnlySpan<char> place = at < 0 ? [] : pattern[at..];
        return place switch
        {
            [] => pattern.ToString(),
            ['{', '0', '}', .. var rest] => string.Concat(pattern[..at], first, rest.Contains('{') ? Filled(rest, first, second) : rest),
            ['{', '1', '}', .. var rest] => string.Concat(pattern[..at], second, rest.Contains('{') ? Filled(rest, first, second) : rest),
            [_, .. var rest] => string.Concat(pattern[..(at + 1)], Filled(rest, first, second)),
        };
    }

    private static string KeyOf(ReasonKind kind) => kind switch
    {
        ReasonKind.Chosen => "reason_chosen",
        ReasonKind.Linked => "reason_linked",
        ReasonKind.LinksHere => "reason_links_here",
        ReasonKind.AboutThis => "reason_about_this",
        ReasonKind.Series => "reason_series",
        ReasonKind.Named => "reason_named",
        ReasonKind.NamesThis => "reason_names_this",
        ReasonKind.Topics => "reason_topics",
        ReasonKind.SharedLinks => "reason_shared_links",
        ReasonKind.Words => "reason_words",
        ReasonKind.Title => "reason_title",
        ReasonKind.Section => "reason_section",
        ReasonKind.Time => "reason_time",
        _ => "reason_alike",
    };
}
