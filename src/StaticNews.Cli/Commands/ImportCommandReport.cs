using System.Globalization;
using System.Text.Json;
using StaticNews.Cli.Reporting;
using StaticNews.Importing;
using StaticNews.Model;

namespace StaticNews.Cli.Commands;

/// <summary>Tells what an import carried, what it lost and what became of the old addresses.</summary>
internal static class ImportCommandReport
{
    private const int Examples = 3;

    /// <summary>The report on standard output, as text or as one JSON object.</summary>
    public static void Print(ImportReport report, WriteResult written, TimeSpan time, ImportCommandRequest request)
    {
        if (request.Report.Json)
        {
            using Stream output = Console.OpenStandardOutput();
            Json(output, report, written, request.DryRun);
            output.WriteByte((byte)'\n');
        }
        else if (!request.Report.Quiet)
        {
            Text(report, written, time, request);
        }
    }

    /// <summary>The name of a kind as it stands in reports, such as front-matter.</summary>
    public static string NameOf(LossKind kind) => string.Concat(kind.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private static void Text(ImportReport report, WriteResult written, TimeSpan time, ImportCommandRequest request)
    {
        TextWriter output = Console.Out;
        string carried = string.Join(", ", report.Carried.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Value} {(c.Value == 1 ? c.Key.TrimEnd('s') : c.Key)}")));
        string did = request.DryRun ? "Would write" : "Wrote";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.System}: {DiagnosticCounts.Some(report.Read, "content file", "content files")} read in {time.TotalSeconds:F2} s; carried {carried}."));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{did} {DiagnosticCounts.Some(written.Written, "file", "files")} into {request.Site}; {written.Unchanged} {(written.Unchanged == 1 ? "was" : "were")} there already."));
        if (report.Urls.Length > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DiagnosticCounts.Some(report.Urls.Length, "old address answers", "old addresses answer")}: {Count(report, Answer.Page)} by their page, {Count(report, Answer.Redirect)} by a redirect, {Count(report, Answer.Engine)} by a page of every site."));
        }

        foreach (IGrouping<LossKind, Loss> kind in report.Losses.GroupBy(l => l.Kind).OrderBy(g => g.Key))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind.Count(),6} {NameOf(kind.Key)}"));
            foreach (Loss loss in request.Report.Verbose ? kind : kind.Take(Examples))
            {
                output.WriteLine($"           {Place(loss)}: {Clean(loss.Detail)}");
            }
        }

        if (!request.Report.Verbose && report.Losses.GroupBy(l => l.Kind).Any(g => g.Count() > Examples))
        {
            output.WriteLine("Use --verbose to list every loss, --json for a program.");
        }

        if (!request.DryRun)
        {
            output.WriteLine($"Look at it with: staticnews serve --open -s {(request.Site.Contains(' ', StringComparison.Ordinal) ? $"\"{request.Site}\"" : request.Site)}");
        }
    }

    private static int Count(ImportReport report, Answer answer) => report.Urls.Count(u => u.Answer == answer);

    private static string Place(Loss loss) => Clean(loss.At.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{loss.At.File}({loss.At.Line})") : loss.At.File);

    private static string Clean(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static void Json(Stream output, ImportReport report, WriteResult written, bool dryRun)
    {
        using Utf8JsonWriter json = new(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("system", report.System);
        json.WriteBoolean("dryRun", dryRun);
        json.WriteNumber("read", report.Read);
        json.WriteStartObject("carried");
        foreach ((string what, int count) in report.Carried)
        {
            json.WriteNumber(what, count);
        }

        json.WriteEndObject();
        json.WriteNumber("written", written.Written);
        json.WriteNumber("unchanged", written.Unchanged);
        json.WriteStartObject("counts");
        foreach (IGrouping<LossKind, Loss> kind in report.Losses.GroupBy(l => l.Kind).OrderBy(g => g.Key))
        {
            json.WriteNumber(NameOf(kind.Key), kind.Count());
        }

        json.WriteEndObject();
        Losses(json, report);
        Urls(json, report);
        json.WriteStartArray("guesses");
        foreach (string guess in report.Guesses)
        {
            json.WriteStringValue(guess);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Losses(Utf8JsonWriter json, ImportReport report)
    {
        json.WriteStartArray("losses");
        foreach (Loss loss in report.Losses)
        {
            json.WriteStartObject();
            json.WriteString("kind", NameOf(loss.Kind));
            json.WriteString("file", loss.At.File);
            json.WriteNumber("line", loss.At.Line);
            json.WriteString("detail", loss.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Urls(Utf8JsonWriter json, ImportReport report)
    {
        json.WriteStartArray("urls");
        foreach (OldUrl url in report.Urls)
        {
            json.WriteStartObject();
            json.WriteString("url", url.Url);
            json.WriteString("file", url.File);
            json.WriteString("answer", url.Answer.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
