using System.Text.RegularExpressions;

namespace StaticNews.Importing;

/// <summary>Knows the page that a player of a video service shows.</summary>
internal static partial class Embeds
{
    /// <summary>The page and its title; null for addresses of other services.</summary>
    public static (string Title, string Url)? PageOf(string address)
    {
        Match match = Service().Match(address);
        return !match.Success ? null
            : match.Groups["yt"].Success ? ("Video on YouTube", "https://www.youtube.com/watch?v=" + match.Groups["yt"].Value)
            : ("Video on Vimeo", "https://vimeo.com/" + match.Groups["vimeo"].Value);
    }

    [GeneratedRegex(@"^https?://(?:(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com/(?:embed/|v/|shorts/|live/|watch\?(?:[^#]*&)?v=)|youtu\.be/)(?<yt>[A-Za-z0-9_-]{6,20})|(?:player\.)?vimeo\.com/(?:video/)?(?<vimeo>\d{3,12}))", RegexOptions.CultureInvariant)]
    private static partial Regex Service();
}
