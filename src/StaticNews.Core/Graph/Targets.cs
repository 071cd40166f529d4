using System.Collections.Concurrent;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Everything a link can point at, by content path and by address.</summary>
internal sealed class Targets
{
    private const int MostCompared = 2_000;

    private readonly Dictionary<string, (string Url, Document? Document)> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Url, Document? Document)> _byUrl = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byLastPart = new(StringComparer.Ordinal);

    /// <summary>Content paths and addresses of documents that are not published.</summary>
    public HashSet<string> Held { get; } = new(StringComparer.Ordinal);

    /// <summary>What a path relative to content/ leads to, or null.</summary>
    public (string Url, Document? Document)? ByPath(string path) => _byPath.TryGetValue(ComposedText.Of(path), out (string, Document?) found) ? found : null;

    /// <summary>What a site address leads to, or null.</summary>
    public (string Url, Document? Document)? ByUrl(string url) => _byUrl.TryGetValue(ComposedText.Of(url), out (string, Document?) found) ? found : null;

    /// <summary>Makes a content file known by its path and address; the document is null for files that are only copied.</summary>
    public void Add(string path, string url, Document? document)
    {
        _byPath.TryAdd(ComposedText.Of(path), (url, document));
        AddUrl(url, document);
    }

    /// <summary>Makes an address known.</summary>
    public void AddUrl(string url, Document? document = null)
    {
        if (_byUrl.TryAdd(url, (url, document)))
        {
            _byLastPart.TryAdd(LastPart(url), url);
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
        if (_byLastPart.TryGetValue(last, out string? same))
        {
            return same;
        }

        return _byLastPart.Count > MostCompared || last.Length > 100
            ? null
            : _byLastPart.Select(p => (Distance: EditDistance.Between(p.Key, last), p.Value))
                .Where(p => p.Distance < last.Length && p.Distance <= Math.Max(2, last.Length / 3))
                .OrderBy(p => p.Distance).ThenBy(p => p.Value, StringComparer.Ordinal)
                .Select(p => p.Value).FirstOrDefault();
    }

    private static string LastPart(string url)
    {
        string part = url.TrimEnd('/');
        part = part[(part.LastIndexOf('/') + 1)..];
        return part.EndsWith(".md", StringComparison.Ordinal) ? part[..^3] : part;
    }
}
