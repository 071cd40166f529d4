using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Scaffolding;

/// <summary>The small newsroom that a new site begins with: its files lie in Site/, embedded.</summary>
public static class StarterSite
{
    private const string Prefix = "starter/";

    /// <summary>Version of the program, as packages are numbered.</summary>
    private static readonly string Version =
        typeof(StarterSite).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>Every file of a site of that title, by path; its articles are of the last three days, since a series is told in the order of its dates.</summary>
    public static ImmutableArray<OutputFile> Files(string title, DateTimeOffset now)
    {
        return
        [
            .. Embedded.Names(Prefix).Select(name => new OutputFile(name[Prefix.Length..], Encoding.UTF8.GetBytes(Embedded.Text(name)
                .Replace("{{ title }}", YamlScalar.Of(title), StringComparison.Ordinal)
                .Replace("{{ today }}", Day(now), StringComparison.Ordinal)
                .Replace("{{ yesterday }}", Day(now.AddDays(-1)), StringComparison.Ordinal)
                .Replace("{{ day before }}", Day(now.AddDays(-2)), StringComparison.Ordinal)
                .Replace("{{ version }}", Version, StringComparison.Ordinal)), "")),
        ];
    }

    private static string Day(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A title made of a folder's name: my-news becomes My news.</summary>
    public static string TitleOf(string folder)
    {
        string words = string.Join(' ', folder.Split(['-', '_', '.', ' '], StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? "My news" : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
