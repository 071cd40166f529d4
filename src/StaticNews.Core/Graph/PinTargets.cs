using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Finds the documents that editors name in front matter, by path or by address.</summary>
internal sealed class PinTargets
{
    private readonly Dictionary<string, Article> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Article> _byUrl = new(StringComparer.Ordinal);

    /// <summary>Those of a site.</summary>
    public PinTargets(ImmutableArray<Article> nodes)
    {
        foreach (Article node in nodes)
        {
            _byPath.TryAdd(node.Document.Path, node);
            _byUrl.TryAdd(node.Url, node);
        }
    }

    /// <summary>The document, the first one when a path and an address are meant alike; null when there is none.</summary>
    public Article? Find(string pin)
    {
        Article? byPath = _byPath.GetValueOrDefault(pin.TrimStart('/'));
        Article? byUrl = _byUrl.GetValueOrDefault(SitePath.Tidy(pin));
        return byPath is null || byUrl?.Index < byPath.Index ? byUrl : byPath;
    }
}
