using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>Writes which addresses a build added, changed and removed, for caches to purge and search engines to be told.</summary>
public static class ChangeReport
{
    /// <summary>Writes {"added": [...], "changed": [...], "removed": [...]}; addresses are whole when the site has one of its own.</summary>
    public static void Write(string path, WriteResult written, string baseUrl)
    {
        using FileStream file = new(path, FileMode.Create, FileAccess.Write);
        using Utf8JsonWriter json = new(file, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        List(json, "added", written.Added, baseUrl);
        List(json, "changed", written.Changed, baseUrl);
        List(json, "removed", written.Removed, baseUrl);
        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, string name, ImmutableArray<string> paths, string baseUrl)
    {
        json.WriteStartArray(name);
        foreach (string path in paths.Where(p => p is not (".nojekyll" or "CNAME")))
        {
            json.WriteStringValue(UrlOf(path, baseUrl));
        }

        json.WriteEndArray();
    }

    private static string UrlOf(string path, string baseUrl)
    {
        const string Index = "index.html";
        string page = path == Index || path.EndsWith("/" + Index, StringComparison.Ordinal) ? path[..^Index.Length] : path;
        return baseUrl + string.Join('/', page.Split('/').Select(Uri.EscapeDataString));
    }
}
