using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Finds what an address in a body means.</summary>
internal static class LinkResolver
{
    /// <summary>A resolved address: a site path or external URL; a stub when nothing of that name was written.</summary>
    public sealed record Found(string Url, bool IsStub = false, string StubTitle = "");

    /// <summary>Resolves one address of a document; broken ones are reported and kept as written.</summary>
    public static Found Resolve(BodyPart.Address link, Document from, string fromUrl, Targets targets, List<Diagnostic> found)
    {
        string to = link.Destination;
        if (to.Length == 0)
        {
            return ByName(link.Phrase, targets);
        }

        if (to.StartsWith("wiki:", StringComparison.Ordinal))
        {
            return ByName(to[5..].Split('#')[0], targets);
        }

        if (to.StartsWith("topic:", StringComparison.Ordinal))
        {
            return ByName(to[6..], targets, link.Phrase);
        }

        if (IsExternal(to))
        {
            return new(to);
        }

        int cut = to.AsSpan().IndexOfAny('#', '?');
        string path = cut < 0 ? to : to[..cut];
        string rest = cut < 0 ? "" : to[cut..];
        (string Url, Document? Document)? target = path.Length == 0 ? (fromUrl, from) : Find(Uri.UnescapeDataString(path), from, fromUrl, targets);
        if (target is null)
        {
            string remedy = targets.Nearest(path) is { } near ? $"Did you mean {near}?" : "Correct the path, or remove the link.";
            found.Add(Diagnostic.Warning("SN1201", link.At, $"{(link.IsImage ? "the image" : "the link")} '{to}' leads nowhere", remedy));
            return new(to);
        }

        CheckAnchor(link, rest, target.Value.Document, found);
        return new(path.Length == 0 ? to : target.Value.Url + rest);
    }

    private static Found ByName(string phrase, Targets targets, string? title = null)
    {
        string key = Names.Key(phrase);
        string stripped = Names.Stripped(phrase);
        if (targets.ByName.TryGetValue(key, out string? url) || targets.ByName.TryGetValue(stripped, out url))
        {
            return new(url);
        }

        string name = title is null ? Names.Title(phrase) : Names.Title(title);
        string slug = stripped.Length > 0 ? stripped : "topic";
        return new($"/topics/{slug}/", IsStub: true, name.Length > 0 ? name : slug);
    }

    private static (string Url, Document? Document)? Find(string path, Document from, string fromUrl, Targets targets)
    {
        if (!path.StartsWith('/'))
        {
            string beside = Combine("/" + from.Path, path).TrimStart('/');
            if (targets.ByPath.TryGetValue(beside, out (Document? Document, string Url) file))
            {
                return (file.Url, file.Document);
            }

            return FindUrl(Combine(fromUrl, path), targets);
        }

        return FindUrl(path, targets)
            ?? (targets.ByPath.TryGetValue(path.TrimStart('/'), out (Document? Document, string Url) whole) ? (whole.Url, whole.Document) : null);
    }

    private static (string Url, Document? Document)? FindUrl(string url, Targets targets)
    {
        foreach (string variant in new[] { url, url + "/", url.EndsWith("index.html", StringComparison.Ordinal) ? url[..^10] : url })
        {
            if (targets.ByUrl.TryGetValue(variant, out Document? document))
            {
                return (variant, document);
            }
        }

        return null;
    }

    /// <summary>RFC 3986 section 5.2 for paths: <paramref name="relative"/> seen from <paramref name="origin"/>.</summary>
    private static string Combine(string origin, string relative)
    {
        List<string> parts = [.. origin.Split('/')[1..^1]];
        foreach (string part in relative.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not (".." or "."))
            {
                parts.Add(part);
            }
        }

        return "/" + string.Join('/', parts);
    }

    private static void CheckAnchor(BodyPart.Address link, string rest, Document? document, List<Diagnostic> found)
    {
        int hash = rest.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0 || hash == rest.Length - 1 || document is null)
        {
            return;
        }

        string id = Uri.UnescapeDataString(rest[(hash + 1)..]);
        if (!document.Headings.Any(h => h.Id == id) && !id.StartsWith("fn", StringComparison.Ordinal))
        {
            string ids = string.Join(", ", document.Headings.Take(6).Select(h => "#" + h.Id));
            found.Add(Diagnostic.Warning("SN1202", link.At, $"'{document.Path}' has no heading '#{id}'", ids.Length > 0 ? $"Its headings are {ids}." : "It has no headings."));
        }
    }

    private static bool IsExternal(string to) =>
        to.StartsWith("//", StringComparison.Ordinal) || (to.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && to.AsSpan(0, colon).IndexOfAny('/', '#', '?') < 0);
}
