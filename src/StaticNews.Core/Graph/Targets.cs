using System.Collections.Concurrent;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Everything a link can point at, by content path and by address.</summary>
internal sealed class Targets
{
    private const int MostCompared = 2_000;

    private readonly Dictionary<string, (string Url, Article? Article)> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Url, Article? Article)> _byUrl = new(StringComparer.Ordinal);

    /// <summary>Known addresses in the order in which they came.</summary>
    private readonly List<string> _urls = [];

    /// <summary>The first address that ends in each name; most sites never ask.</summary>
    private readonly Lazy<Dictionary<string, string>> _byLastPart;

    /// <summary>Nothing is known yet.</summary>
    public Targets() => _byLastPart = new(ByLastPart);

    /// <summary>Content paths and addresses of documents that are not published.</summary>
    public HashSet<string> Held { get; } = new(StringComparer.Ordinal);

    /// <summary>What a path relative to content/ leads to, or null.</summary>
    public (string Url, Article? Article)? ByPath(ReadOnlySpan<char> path) => Find(_byPath, path);

    /// <summary>What a site address leads to, or null.</summary>
    public (string Url, Article? Article)? ByUrl(ReadOnlySpan<char> url) => Find(_byUrl, url);

    /// <summary>Makes a content file known by its path and address; the article is null for files that are only copied.</summary>
    public void Add(string path, string url, Article? article)
    {
        _byPath.TryAdd(ComposedText.Of(path), (url, article));
        AddUrl(url, article);
    }

    /// <summary>Makes an address known.</summary>
    public void AddUrl(string url, Article? article = null)
    {
        if (_byUrl.TryAdd(url, (url, article)))
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

    private static (string Url, Article? Article)? Find(Dictionary<string, (string Url, Article? Article)> known, ReadOnlySpan<char> name)
    {
        bool isFound = Ascii.IsValid(name)
            ? known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out (string, Article?) found)
            : known.TryGetValue(ComposedText.Of(name.ToString()), out found);
        return isFound ? found : null;
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
