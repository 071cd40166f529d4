using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Keeps back the files that only held documents show, so that no picture gives away what is not out yet.</summary>
internal static class HeldFiles
{
    /// <summary>The files that may be copied: not those in a held article's own folder, nor those that held documents name and no published one does.</summary>
    public static ImmutableArray<SourceFile> Without(Publication publication, IEnumerable<SourceFile> files)
    {
        HashSet<string> named = Named(publication.Held);
        named.ExceptWith(Named(publication.Out));
        string[] folders = [.. Folders(publication.Held).Except(Folders(publication.Out), StringComparer.Ordinal)];
        return [.. files.Where(f => !named.Contains(PathOf(f)) && !Array.Exists(folders, d => f.Path.StartsWith(d, StringComparison.Ordinal)))];
    }

    /// <summary>Folders of bundles: articles named index.md, whose files stand beside them.</summary>
    private static IEnumerable<string> Folders(ImmutableArray<Document> documents) =>
        documents.Where(d => d.Path.EndsWith("/index.md", StringComparison.Ordinal)).Select(d => d.File[..^"index.md".Length]);

    /// <summary>Every place, below content/ or static/, that an address of the documents may mean.</summary>
    private static HashSet<string> Named(ImmutableArray<Document> documents)
    {
        HashSet<string> named = new(StringComparer.Ordinal);
        foreach (Document document in documents)
        {
            FrontMatter front = document.Front;
            IEnumerable<Address> addresses = document.Body.Addresses.Concat(front.Updates.SelectMany(u => u.Text.Addresses)).Concat(front.KeyPoints.SelectMany(p => p.Addresses));
            foreach (string to in addresses.Where(a => a.Kind is AddressKind.Link or AddressKind.Image).Select(a => a.Destination).Append(front.Image?.Src ?? ""))
            {
                if (to.Length > 0 && Uri.TryCreate(new Uri("file:///" + document.Path), to, out Uri? place) && place.IsFile)
                {
                    named.Add(place.LocalPath);
                }
            }
        }

        return named;
    }

    private static string PathOf(SourceFile file) => file.Path[file.Path.IndexOf('/', StringComparison.Ordinal)..];
}
