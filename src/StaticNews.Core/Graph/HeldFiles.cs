using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Keeps back the files that only held documents show, so that no picture gives away what is not out yet.</summary>
internal static class HeldFiles
{
    /// <summary>The files that may be copied: those in a held article's own folder, and those that held documents name, only when a published one names them too.</summary>
    public static ImmutableArray<SourceFile> Without(Publication publication, IEnumerable<SourceFile> files)
    {
        ImmutableArray<SourceFile> all = [.. files];
        if (publication.Held.IsEmpty)
        {
            return all;
        }

        HashSet<string> named = [.. publication.Held.SelectMany(d => Addresses(d).SelectMany(a => Places(d, a)))];
        string[] folders = [.. Folders(publication.Held).Except(Folders(publication.Out), StringComparer.Ordinal)];
        HashSet<string> doubtful = [.. all.Where(f => named.Contains(PlaceOf(f)) || Array.Exists(folders, d => f.Path.StartsWith(d, StringComparison.Ordinal))).Select(PlaceOf)];
        HashSet<string> names = [.. doubtful.Select(LastPart)];
        foreach (Document document in names.Count > 0 ? publication.Out : [])
        {
            doubtful.ExceptWith(Addresses(document).Where(a => names.Contains(LastPart(a))).SelectMany(a => Places(document, a)));
        }

        return doubtful.Count == 0 ? all : [.. all.Where(f => !doubtful.Contains(PlaceOf(f)))];
    }

    /// <summary>Folders of bundles: articles named index.md, whose files stand beside them.</summary>
    private static IEnumerable<string> Folders(ImmutableArray<Document> documents) =>
        documents.Where(d => d.Path.EndsWith("/index.md", StringComparison.Ordinal)).Select(d => d.File[..^"index.md".Length]);

    private static IEnumerable<string> Addresses(Document document)
    {
        FrontMatter front = document.Front;
        IEnumerable<Address> all = document.Body.Addresses.Concat(front.Updates.SelectMany(u => u.Text.Addresses)).Concat(front.KeyPoints.SelectMany(p => p.Addresses));
        return all.Where(a => a.Kind is AddressKind.Link or AddressKind.Image).Select(a => a.Destination).Append(front.Image?.Src ?? "").Where(a => a.Length > 0);
    }

    /// <summary>What an address may mean below content/ or static/, as seen from the file and from its page.</summary>
    private static IEnumerable<string> Places(Document document, string address)
    {
        foreach (string from in new[] { document.Path, $"{document.Folder}/{document.Slug}/" })
        {
            if (Uri.TryCreate(new Uri("file:///" + from), address, out Uri? place) && place.IsFile)
            {
                yield return place.LocalPath;
            }
        }
    }

    private static string PlaceOf(SourceFile file) => file.Path[file.Path.IndexOf('/', StringComparison.Ordinal)..];

    private static string LastPart(string address)
    {
        string path = address.Split('?', '#')[0];
        return Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
    }
}
