using System.Collections.Concurrent;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Everything a link can point at, by content path and by address.</summary>
internal sealed class Targets
{
    private const int MostCompared = 2_000;

    private readonly TargetTable _byPath;
    private readonly TargetTable _byUrl;

    /// <summary>Known addresses in the order in which they came.</summary>
    private readonly List<string> _urls = [];

    /// <summary>The first address that ends in each name; most sites never ask.</summary>
    private readonly Lazy<Dictionary<string, string>> _byLastPart;

    /// <summary>Nothing is known yet; there is room for a count of paths.</summary>
    public Targets(int expected) => (_byPath, _byUrl, _byLastPart) = (new(expected), new(expected), new(ByLastPart));

    /// <summary>Content paths and addresses of documents that are not published.</summary>
    public HashSet<string> Held { get; } = new(StringComparer.Ordinal);

    /// <summary>What a path relative to content/ leads to, or null.</summary>
    public (string Url, Article? Article)? ByPath(ReadOnlySpan<char> path) => _byPath.Find(path);

    /// <summary>What a site address leads to, or null.</summary>
    public (string Url, Article? Article)? ByUrl(ReadOnlySpan<char> url) => _byUrl.Find(url);

    /// <summary>Makes a content file known by its path and address; the article is null for files that are only copied.</summary>
    public void Add(string path, string url, Article? article)
    {
        _byPath.TryAdd(ComposedText.Of(path), url, article);
        AddUrl(url, article);
    }

    /// <summary>Makes an address known.</summary>
    public void AddUrl(string url, Article? article = null)
    {
        if (_byUrl.TryAdd(url, url, article))
        {
            _urls.Add(url);
        }
    }

    private readonly ConcurrentDictionary<string, string?> _nearest = new(StringComparer.Ordinal);

    /// <summary>A known address that a broken one probably means, or null.</summary>
    public string? Nearest(string url)
    {
        string last = LastPart(url);
        return _nearest.GetOrAdd(last, Near);
    }

    private string? Near(string last)
    {
        if (_byLastPart.Value.TryGetValue(last, out string? same))
        {
            return same;
        }

        return _byLastPart.Value.Count > MostCompared || last.Length > 100
            ? null
            : _byLastPart.Value.Select(p => (Distance: EditDistance.Between(p.Key, last), p.Value))
                .Where(p => p.Distance < last.Length && p.Distance <= Math.Max(2, last.Length / 3))
                .OrderBy(p => p.Distance).ThenBy(p => p.Value, StringComparer.Ordinal)
                .Select(p => p.Value).FirstOrDefault();
    }

    private Dictionary<string, string> ByLastPart()
    {
        Dictionary<string, string> first = new(StringComparer.Ordinal);
        foreach (string url in _urls)
        {
            first.TryAdd(LastPart(url), url);
        }

        return first;
    }

    private static string LastPart(string url)
    {
        string part = url.TrimEnd('/');
        part = part[(part.LastIndexOf('/') + 1)..];
        return part.EndsWith(".md", StringComparison.Ordinal) ? part[..^3] : part;
    }
}
