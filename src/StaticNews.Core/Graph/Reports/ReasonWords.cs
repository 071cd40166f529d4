using StaticNews.Model;

namespace StaticNews.Graph.Reports;

/// <summary>Puts reasons in the words of one language, so that pages, the published graph and reports say the same.</summary>
internal sealed class ReasonWords(Translation words)
{
    private const string Isolate = "\u2068";
    private const string EndOfIsolate = "\u2069";

    /// <summary>A reason as readers see it.</summary>
    public string Of(Reason reason)
    {
        string sentence = words[KeyOf(reason.Kind)];
        string pair = words["reason_pair"];
        string[] names = [.. reason.Names.Select(n => Isolated(n, sentence + pair)).Select(n => reason.Kind == ReasonKind.SharedLinks ? Filled(words["reason_quoted"], n, "") : n)];
        return names switch
        {
            [] => sentence,
            [string one] => Filled(sentence, one, ""),
            [string one, string two, ..] => Filled(sentence, Filled(pair, one, two), ""),
        };
    }

    /// <summary>Several reasons in one line of a report.</summary>
    public string Line(IEnumerable<Reason> reasons) => string.Join("; ", reasons.Select(Of));

    /// <summary>A name that keeps its own direction, where either it or the sentence runs from right to left.</summary>
    private static string Isolated(string name, string sentence) =>
        HasRightToLeft(name) || HasRightToLeft(sentence) ? Isolate + name + EndOfIsolate : name;

    /// <summary>Letters of Hebrew, Arabic and their neighbours.</summary>
    private static bool HasRightToLeft(string text) => text.AsSpan().ContainsAnyInRange('\u0590', '\u08FF') || text.AsSpan().ContainsAnyInRange('\uFB1D', '\uFDFF') || text.AsSpan().ContainsAnyInRange('\uFE70', '\uFEFC');

    /// <summary>Names may hold braces of their own, so that none is looked for in what was put in.</summary>
    private static string Filled(string pattern, string first, string second) =>
        string.Join(first, pattern.Split("{0}").Select(p => p.Replace("{1}", second, StringComparison.Ordinal)));

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
