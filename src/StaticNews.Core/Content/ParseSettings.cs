using System.Collections.Concurrent;
using System.Collections.Frozen;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>What parsing a file depends on besides its text, prepared once for all files.</summary>
internal sealed class ParseSettings
{
    /// <summary>The HTML, the text and the terms of a document come to somewhat less than three times its source.</summary>
    private const int KeptOfSource = 3;

    /// <summary>Its addresses, headings and blocks, which stay in memory, to less than a half of it; in lists of links to more.</summary>
    private const double PlacesOfSource = 0.6;

    private readonly FrozenSet<ulong> _headings;

    /// <summary>Settings of a site of which about so many bytes are to be parsed; what documents keep goes into a file when <paramref name="room"/> gives one for that much.</summary>
    public ParseSettings(SiteConfig config, long source = 0, Func<long, IByteStore?>? room = null)
    {
        Config = config;
        IByteStore? file = room?.Invoke(KeptOfSource * source);
        Shelf = new Shelf((file is null ? KeptOfSource * source : 0) + (long)(PlacesOfSource * source), file);
        Words = PhraseWords.Of([config.Language]);
        _headings = config.FurtherReadingHeadings.Select(h => Names.Key(h)).Where(k => k != 0).ToFrozenSet();
    }

    /// <summary>The site's configuration.</summary>
    public SiteConfig Config { get; }

    /// <summary>Words around the names in phrases.</summary>
    public PhraseWords Words { get; }

    /// <summary>Memory for bodies that no thread uses at the moment.</summary>
    public ConcurrentBag<BodyMemory> Memory { get; } = [];

    /// <summary>Takes what parsed documents keep.</summary>
    public Shelf Shelf { get; }

    /// <summary>Texts that are the same in many documents.</summary>
    public SharedTexts Shared { get; } = new();

    /// <summary>Whether the items below a heading are for further reading.</summary>
    public bool IsFurtherReading(ReadOnlySpan<char> heading) => _headings.Contains(Names.Key(heading));
}
