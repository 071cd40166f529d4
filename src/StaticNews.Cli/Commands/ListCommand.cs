using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticNews.Files;
using StaticNews.Model;

namespace StaticNews.Cli.Commands;

/// <summary>list: documents by state, and the articles that nothing links to.</summary>
internal static class ListCommand
{
    private static readonly (string Name, string Description, PublicationState? State)[] Kinds =
    [
        ("drafts", "Documents that are not to be published yet.", PublicationState.Draft),
        ("future", "Documents that are due later, the next first.", PublicationState.Future),
        ("expired", "Documents that are no longer out.", PublicationState.Expired),
        ("published", "Documents that are out.", PublicationState.Published),
        ("orphans", "Published articles that no other page links to.", null),
    ];

    /// <summary>The command with one subcommand for each kind of list.</summary>
    public static Command Create()
    {
        Command list = new("list", "List articles by their state of publication.");
        foreach ((string name, string description, PublicationState? state) in Kinds)
        {
            SharedOptions shared = new(writes: false);
            Command command = new(name, description);
            shared.AddTo(command);
            command.SetAction((parsed, cancellation) => Task.FromResult(Run(shared.Build(parsed), shared.Report(parsed), state, cancellation)));
            list.Subcommands.Add(command);
        }

        return list;
    }

    private static int Run(BuildOptions options, ReportOptions report, PublicationState? state, CancellationToken cancellation)
    {
        try
        {
            Checked<LoadedSite> site = SiteLoader.Load(options, cancellation);
            if (site.Value is null || site.HasErrors)
            {
                ConsoleReport.Print(site.Diagnostics, report);
                return 1;
            }

            BuildMemory memory = SiteMemory.Read(options);
            Checked<IReadOnlyList<ListedDocument>> listed = state is null
                ? SiteListing.Orphans(site.Value, options, memory, cancellation)
                : SiteListing.All(site.Value, options, memory, cancellation);
            ConsoleReport.Print([.. listed.Diagnostics.Where(d => d.Severity == Severity.Error)], report);
            foreach (ListedDocument document in (listed.Value ?? []).Where(d => state is null || d.State == state).OrderBy(d => state == PublicationState.Future ? d.At : null))
            {
                Console.Out.WriteLine(report.Json ? Json(document) : Line(document));
            }

            return listed.HasErrors ? 1 : 0;
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
        catch (Exception e) when (DiskFault.Is(e))
        {
            ConsoleReport.Print([DiskFault.Of(e, options.Source)], report);
            return 1;
        }
    }

    private static string Line(ListedDocument document) =>
        $"{(document.At is { } at ? Instant(at) + "  " : "")}content/{document.Path}  {string.Concat(document.Title.Select(c => char.IsControl(c) ? ' ' : c))}";

    private static string Json(ListedDocument document)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("path", document.Path);
            json.WriteString("title", document.Title);
            json.WriteString("state", document.State.ToString().ToLowerInvariant());
            if (document.At is { } at)
            {
                json.WriteString("at", Instant(at));
            }
            else
            {
                json.WriteNull("at");
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
