using System.Collections.Frozen;

namespace StaticNews.Graph;

/// <summary>Tells what was probably meant by an address that leads nowhere.</summary>
internal static class BrokenLinks
{
    private static readonly FrozenSet<string> Domains =
        new[] { "com", "org", "net", "gov", "edu", "mil", "int", "info", "io", "eu", "uk", "de", "fr", "es", "my", "sg", "cn", "jp", "au", "ca", "us" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A sentence; <paramref name="near"/> is the closest address of the site, if any is close.</summary>
    public static string Remedy(string destination, string? near)
    {
        string host = destination.Split('/', '?', '#')[0];
        return IsMail(destination) ? $"A mail address is written mailto:{destination}."
            : IsHost(host) ? $"An address of another site is written https://{destination}."
            : near is not null ? $"Did you mean {near}?"
            : "Correct the path, or remove the link.";
    }

    private static bool IsMail(string text) => text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && IsHost(text[(at + 1)..]);

    private static bool IsHost(string text) =>
        text.LastIndexOf('.') is > 0 and var dot && Domains.Contains(text[(dot + 1)..]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');
}
