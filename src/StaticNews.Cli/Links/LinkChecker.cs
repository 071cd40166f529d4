using System.Collections.Concurrent;
using System.Collections.Immutable;
using StaticNews.Files;
using StaticNews.Model;

namespace StaticNews.Cli.Links;

/// <summary>Asks for the addresses of other sites, each once, many hosts at a time and each host politely; what was asked lately is remembered.</summary>
internal static class LinkChecker
{
    private const int HostsAtOnce = 16;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>The answers by address without its fragment; addresses that the site ignores are not in it.</summary>
    public static async Task<IReadOnlyDictionary<string, LinkAnswer>> AskAsync(ImmutableArray<WebLink> links, LinkCheckOptions options, CancellationToken cancellation)
    {
        Dictionary<string, LinkAnswer> known = LinkMemory.Read(options.Source, options.Now);
        ConcurrentDictionary<string, LinkAnswer> answers = new(known, StringComparer.Ordinal);
        Uri[] open = [.. links.Select(l => l.Url).Where(u => !IsIgnored(u, options.Ignored)).Select(KeyOf).Distinct(StringComparer.Ordinal)
            .Where(u => !known.ContainsKey(u)).Select(u => Uri.TryCreate(u, UriKind.Absolute, out Uri? uri) ? uri : null).OfType<Uri>()];
        using LinkClient client = new(options.AllowPrivate);
        LinkProbe probe = new(client, new HostGates(Pause), options.Now);
        int done = 0;
        try
        {
            ParallelOptions many = new() { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = cancellation };
            await Parallel.ForEachAsync(open.GroupBy(u => u.Authority), many, async (host, token) =>
            {
                foreach (Uri uri in host)
                {
                    answers[uri.OriginalString] = await probe.AskAsync(uri, token);
                    options.Progress?.Report($"links {Interlocked.Increment(ref done)} of {open.Length}");
                }
            });
        }
        finally
        {
            Dictionary<string, LinkAnswer> asked = new(answers, StringComparer.Ordinal);
            if (open.Length > 0)
            {
                LinkMemory.Save(options.Source, asked);
            }
        }

        return answers;
    }

    /// <summary>What an address is asked and remembered by: a fragment never leaves this machine.</summary>
    public static string KeyOf(string url) => url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? url[..hash] : url;

    /// <summary>Whether the site leaves an address alone: by its beginning, by its host, or by its host's domain written .example.org.</summary>
    public static bool IsIgnored(string url, ImmutableArray<string> ignored)
    {
        string host = Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) ? uri.Host : "";
        return ignored.Any(i => i.Contains("://", StringComparison.Ordinal) ? url.StartsWith(i, StringComparison.OrdinalIgnoreCase)
            : i.StartsWith('.') ? host.EndsWith(i, StringComparison.OrdinalIgnoreCase) || host.Equals(i[1..], StringComparison.OrdinalIgnoreCase)
            : host.Equals(i, StringComparison.OrdinalIgnoreCase));
    }
}
