using System.Net;
using System.Runtime;
using StaticNews.Model;

namespace StaticNews.Cli.Serving;

/// <summary>One run of the preview, from listening to the interrupt.</summary>
internal static class PreviewSession
{
    /// <summary>Runs until interrupted; 0 then, 1 when it could not listen.</summary>
    public static async Task<int> RunAsync(ServeOptions options, CancellationToken cancellation)
    {
        GCSettings.LatencyMode = GCLatencyMode.Interactive; // Pages are asked for while memory is collected.
        Preview preview = new();
        Checked<PreviewServer> listening = await PreviewServer.StartAsync(options, preview, cancellation);
        ConsoleReport.Print(listening.Diagnostics, options.Report);
        if (listening.Value is null)
        {
            return 1;
        }

        await using PreviewServer server = listening.Value;
        Changes changes = new();
        string source = options.Build().Source;
        using SiteWatcher watcher = new(source, changes, reason => Poll(source, changes, reason, cancellation));
        if (options.Poll)
        {
            Poll(source, changes, null, cancellation);
        }
        else
        {
            watcher.Start();
        }

        try
        {
            await new PreviewLoop(options, preview, changes).RunAsync(() => Announce(server, options, preview.Current.Site.BasePath), cancellation);
        }
        catch (OperationCanceledException)
        {
            await server.StopAsync();
        }

        return 0;
    }

    /// <summary>Looks for changes by itself from now on; with a reason, because the system cannot report them.</summary>
    private static void Poll(string source, Changes changes, string? reason, CancellationToken cancellation)
    {
        SitePoller.Start(source, changes, cancellation);
        if (reason is not null)
        {
            Console.Error.WriteLine($"Changes cannot be watched ({reason}); looking for them several times a second instead. Raise the system's limit, such as fs.inotify.max_user_watches, for faster previews.");
            changes.Add(Changes.Anything);
        }
    }

    private static void Announce(PreviewServer server, ServeOptions options, string basePath)
    {
        string address = server.Address(options, basePath);
        Console.Out.WriteLine($"Serving at {address} (Ctrl-C stops)");
        if (options.Bind.Equals(IPAddress.Any) || options.Bind.Equals(IPAddress.IPv6Any))
        {
            string others = string.Join(", ", PreviewServer.NetworkAddresses().Select(a => $"http://{a}:{server.Port}{basePath}"));
            Console.Out.WriteLine($"Every device in this network can read the preview, drafts included{(others.Length > 0 ? ", at " + others : "")}.");
        }

        if (options.Open && !Browser.Open(address))
        {
            Console.Error.WriteLine($"No browser could be opened; go to {address}.");
        }
    }
}
