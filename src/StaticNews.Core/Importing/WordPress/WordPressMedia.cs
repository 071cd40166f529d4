using System.Text.RegularExpressions;
using StaticNews.Model;

namespace StaticNews.Importing.WordPress;

/// <summary>Pictures and other uploads: those at hand keep their address below /wp-content/uploads/, others stay where they are and are reported.</summary>
internal sealed partial class WordPressMedia(WordPressSite export, IReadOnlyDictionary<string, SourceFile>? uploads, string file, ImportLog log)
{
    private const string Root = "/wp-content/uploads/";

    private readonly SortedSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>The path of an upload on the new site; null for other addresses and for files that are not at hand.</summary>
    public string? PathOf(string address, int line)
    {
        int at = address.IndexOf(Root, StringComparison.Ordinal);
        bool isOwn = at >= 0 && (address.StartsWith('/') || OwnSite.PathOf(address, export.BaseUrl) is not null);
        if (!isOwn || uploads is null)
        {
            return null;
        }

        string path = Uri.UnescapeDataString(OwnSite.WithoutTail(address[(at + Root.Length)..]));
        string? found = new[] { path, Resized().Replace(path, "$1"), Scaled().Replace(path, "$1") }.FirstOrDefault(uploads.ContainsKey);
        if (found is null)
        {
            if (_missing.Add(path))
            {
                log.Lose(LossKind.Asset, file, line, $"{path} is not in the folder of uploads; its address is left as it was");
            }

            return null;
        }

        _used.Add(found);
        return Root + SiteAddress.Encoded(found);
    }

    /// <summary>Copies what pages use and what the media library lists; without a folder every listed file is reported.</summary>
    public void Write()
    {
        foreach (WxrAttachment attachment in export.Attachments.Values.Where(a => a.Url.Length > 0))
        {
            if (uploads is null)
            {
                log.Lose(LossKind.Asset, file, attachment.Line, $"{attachment.Url} is not copied; pass --uploads with the folder wp-content/uploads");
            }
            else
            {
                PathOf(attachment.Url, attachment.Line);
            }
        }

        foreach (string path in _used)
        {
            log.Copy("static" + Root + path, uploads![path]);
        }
    }

    [GeneratedRegex(@"-\d{1,5}x\d{1,5}(\.\w{2,5})$", RegexOptions.CultureInvariant)]
    private static partial Regex Resized();

    [GeneratedRegex(@"(?:-scaled|-rotated|-e\d{10,13})(?:-\d{1,5}x\d{1,5})?(\.\w{2,5})$", RegexOptions.CultureInvariant)]
    private static partial Regex Scaled();
}
