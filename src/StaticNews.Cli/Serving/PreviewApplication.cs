using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace StaticNews.Cli.Serving;

/// <summary>Answers one request from one snapshot.</summary>
internal sealed class PreviewApplication(ServeOptions options, Preview preview, CancellationToken stopping) : IHttpApplication<HttpContext>
{
    private readonly Guard _guard = new(options);
    private readonly LiveChannel _channel = new(options, preview, stopping);
    private readonly string _root = Path.TrimEndingDirectorySeparator(options.Build().Source);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ConnectionAbortedException)
        {
            context.Abort();
        }
    }

    private Task AnswerAsync(HttpContext http)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!_guard.IsOurs(http))
        {
            return Answer.TextAsync(http, 403, "This preview answers only to this machine's own names. Start it with --allow-host to add one.\n");
        }

        if (http.Request.Method is not ("GET" or "HEAD"))
        {
            http.Response.Headers.Allow = "GET, HEAD";
            return Answer.TextAsync(http, 405, "Only GET and HEAD are answered.\n");
        }

        string target = http.Features.Get<IHttpRequestFeature>()!.RawTarget;
        if (RequestPath.Read(target) is not { } path)
        {
            return Answer.TextAsync(http, 400, "That is no address of a page.\n");
        }

        return path.StartsWith(LiveScript.Reserved, StringComparison.Ordinal)
            ? _channel.AnswerAsync(http, path[LiveScript.Reserved.Length..])
            : PageAsync(http, path, RequestPath.QueryOf(target));
    }

    private async Task PageAsync(HttpContext http, string path, string query)
    {
        await preview.Ready.WaitAsync(http.RequestAborted);
        Snapshot snapshot = preview.Current;
        if (snapshot.Site.IsEmpty)
        {
            await Answer.HtmlAsync(http, 500, StandIn.Unbuilt(snapshot.Problems, options.Reload));
            return;
        }

        await (Route.Find(snapshot.Site, path) switch
        {
            Route.Found { File.IsBroken: true } => Answer.HtmlAsync(http, 500, StandIn.Unbuilt(preview.Current.Problems, options.Reload)),
            Route.Found found => FileAnswer.SendAsync(http, found.File, _root, options.Reload),
            Route.Moved moved => Answer.MovedAsync(http, moved.Path, query),
            _ => Answer.MissingAsync(http, snapshot.Site, path, options.Reload),
        });
    }
}
