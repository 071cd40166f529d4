using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>The folders in which documents stand, numbered from 0, and which one is around which.</summary>
internal sealed class Folders
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The folder around each one; -1 where no document stands in it.</summary>
    private readonly int[] _around;

    /// <summary>The folders of a site.</summary>
    public Folders(ImmutableArray<Article> nodes)
    {
        foreach (Article node in nodes)
        {
            _numbers.TryAdd(node.Document.Folder, _numbers.Count);
        }

        _around = new int[_numbers.Count];
        foreach ((string path, int number) in _numbers)
        {
            _around[number] = path.Length == 0 ? -1 : _numbers.GetValueOrDefault(path[..Math.Max(0, path.LastIndexOf('/'))], -1);
        }
    }

    /// <summary>The number of a document's folder.</summary>
    public int Of(Document document) => _numbers[document.Folder];

    /// <summary>Whether one of two folders is the one around the other.</summary>
    public bool AreNested(int a, int b) => _around[a] == b || _around[b] == a;
}
