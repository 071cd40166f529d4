using System.Collections.Immutable;
using System.Net;
using StaticNews.Model;

namespace StaticNews.Cli.Serving;

/// <summary>What one run of the preview asks for.</summary>
internal sealed record ServeOptions
{
    /// <summary>What each build asks for; called again for every build, so that what counts as now moves on.</summary>
    public required Func<BuildOptions> Build { get; init; }

    /// <summary>How to tell what was found.</summary>
    public required ReportOptions Report { get; init; }

    /// <summary>Address to listen on.</summary>
    public IPAddress Bind { get; init; } = IPAddress.Loopback;

    /// <summary>Port to listen on; 0 takes a free one.</summary>
    public int Port { get; init; } = 1313;

    /// <summary>Host names that requests may carry besides the machine's own addresses; one that begins with '.' stands for its subdomains.</summary>
    public ImmutableArray<string> AllowedHosts { get; init; } = [];

    /// <summary>Open the browser when the site is ready.</summary>
    public bool Open { get; init; }

    /// <summary>Look for changes by reading the folders again and again, for disks that report none.</summary>
    public bool Poll { get; init; }

    /// <summary>Put the preview's script into pages.</summary>
    public bool Reload { get; init; } = true;

    /// <summary>Write every good build to the output folder too.</summary>
    public bool Write { get; init; }

    /// <summary>Take open pages to the page that was just edited.</summary>
    public bool Navigate { get; init; }
}
