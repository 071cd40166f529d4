using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Everything a link can point at, by path, address and name.</summary>
internal sealed class Targets
{
    private readonly Dictionary<string, string> _byLastPart = new(StringComparer.Ordinal);

    /// <summary>Document, or null for another file, and its address by content path.</summary>
    public Dictionary<string, (Document? Document, string Url)> ByPath { get; } = new(StringComparer.Ordinal);

    /// <summary>Known addresses; the document is null for files and lists.</summary>
    public Dictionary<string, Document?> ByUrl { get; } = new(StringComparer.Ordinal);

    /// <summary>Address by normalised name.</summary>
    public Dictionary<string, string> ByName { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes a document known by path, address, title, slug and synonyms.</summary>
    public void Add(Document document, string url)
    {
        ByPath[document.Path] = (document, url);
        AddUrl(url, document);
        foreach (string name in document.Front.AlsoKnownAs.Prepend(document.Slug).Prepend(document.Front.Title))
        {
            ByName.TryAdd(Names.Key(name), url);
        }
    }

    /// <summary>Makes an address known.</summary>
    public void AddUrl(string url, Document? document = null)
    {
        ByUrl[url] = document;
        _byLastPart.TryAdd(LastPart(url), url);
    }

    /// <summary>A known address that a broken one probably means, or null.</summary>
    public string? Nearest(string url)
    {
        string last = LastPart(url);
        if (_byLastPart.TryGetValue(last, out string? same))
        {
            return same;
        }

        return _byLastPart.Count > 2_000 || last.Length > 100
            ? null
            : _byLastPart.Select(p => (Distance: EditDistance.Between(p.Key, last), p.Value))
                .Where(p => p.Distance <= Math.Max(2, last.Length / 3))
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
