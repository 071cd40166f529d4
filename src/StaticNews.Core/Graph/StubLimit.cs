namespace StaticNews.Graph;

/// <summary>
/// Lets one document ask only so many topics into being. Each has a page and feeds that show the document, so that without a limit
/// a long list of phrases would fill the disk with its square.
/// </summary>
internal sealed class StubLimit
{
    /// <summary>Topics that nobody has written and one document may make.</summary>
    public const int Most = 100;

    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private readonly HashSet<string> _more = new(StringComparer.Ordinal);

    /// <summary>How many topics were asked for beyond those.</summary>
    public int More => _more.Count;

    /// <summary>The answer itself, or without its target when that is a topic too many.</summary>
    public PhraseAnswer Within(PhraseAnswer answer)
    {
        if (answer.Target is not { Rule: "stub", Url: var url } || _made.Contains(url))
        {
            return answer;
        }

        bool isTooMany = _made.Count >= Most;
        (isTooMany ? _more : _made).Add(url);
        return isTooMany ? answer with { Target = null } : answer;
    }

    /// <summary>Begins with another document.</summary>
    public void Clear()
    {
        _made.Clear();
        _more.Clear();
    }
}
