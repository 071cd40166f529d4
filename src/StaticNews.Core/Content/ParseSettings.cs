using System.Collections.Concurrent;
using System.Collections.Frozen;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>What parsing a file depends on besides its text, prepared once for all files.</summary>
internal sealed class ParseSettings
{
    private readonly FrozenSet<ulong> _headings;

    /// <summary>Settings of a site.</summary>
    public ParseSettings(SiteConfig config)
    {
        Config = config;
        Words = PhraseWords.Of([config.Language]);
        _headings = config.FurtherReadingHeadings.Select(h => Names.Key(h)).Where(k => k != 0).ToFrozenSet();
    }

    /// <summary>The site's configuration.</summary>
    public SiteConfig Config { get; }

    /// <summary>Words around the names in phrases.</summary>
    public PhraseWords Words { get; }

    /// <summary>Memory for bodies that no thread uses at the moment.</summary>
    public ConcurrentBag<BodyMemory> Memory { get; } = [];

    /// <summary>Whether the items below a heading are for further reading.</summary>
    public bool IsFurtherReading(string heading) => _headings.Contains(Names.Key(heading));
}
