using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticNews.Cli.Checks;
using StaticNews.Model;

namespace StaticNews.Cli.Reporting;

/// <summary>What a run tells, as one JSON object a line; read by programs, never put into a page, so letters stay as they are.</summary>
internal static class JsonLines
{
    /// <summary>A diagnostic: code, severity, file, line, column, message, remedy; line and column are 0 when the whole file is meant.</summary>
    public static string Diagnostic(Diagnostic d) => Write(writer =>
    {
        writer.WriteString("code", d.Code);
        writer.WriteString("severity", DiagnosticLine.Name(d.Severity));
        writer.WriteString("file", d.Location.File);
        writer.WriteNumber("line", d.Location.Line);
        writer.WriteNumber("column", d.Location.Column);
        writer.WriteString("message", d.Message);
        writer.WriteString("remedy", d.Remedy);
    });

    /// <summary>The summary of a run; written, unchanged and removed are null when nothing was to be written, next_due when nothing is.</summary>
    public static string Summary(BuildResult result, WriteResult? written, TimeSpan time) => Write(writer =>
    {
        writer.WriteNumber("pages", result.Build.Pages);
        Number(writer, "written", written?.Written);
        Number(writer, "unchanged", written?.Unchanged);
        Number(writer, "removed", written?.Deleted);
        writer.WriteNumber("warnings", result.Diagnostics.Count(d => d.Severity == Severity.Warning));
        writer.WriteNumber("held", result.Build.Held);
        writer.WriteString("next_due", result.Build.NextDue?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteNumber("seconds", Math.Round(time.TotalSeconds, 3));
    });

    /// <summary>The summary of a check; external is null when other sites were not asked, next_due when nothing is held.</summary>
    public static string CheckSummary(CheckOutcome outcome, TimeSpan time) => Write(writer =>
    {
        writer.WriteNumber("pages", outcome.Build!.Build.Pages);
        Number(writer, "external", outcome.External);
        writer.WriteNumber("errors", outcome.Count(Severity.Error));
        writer.WriteNumber("warnings", outcome.Count(Severity.Warning));
        writer.WriteNumber("notices", outcome.Count(Severity.Info));
        writer.WriteNumber("hidden", outcome.Hidden);
        writer.WriteNumber("fixed", outcome.Fixed);
        writer.WriteNumber("held", outcome.Build.Build.Held);
        writer.WriteString("next_due", outcome.Build.Build.NextDue?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteNumber("seconds", Math.Round(time.TotalSeconds, 3));
    });

    /// <summary>A line that mending changes: code, file, line, before, after, written.</summary>
    public static string Edit(string file, EditedLine line, bool isWritten) => Write(writer =>
    {
        writer.WriteString("code", line.Code);
        writer.WriteString("file", file);
        writer.WriteNumber("line", line.Number);
        writer.WriteString("before", line.Before);
        writer.WriteString("after", line.After);
        writer.WriteBoolean("written", isWritten);
    });

    private static void Number(Utf8JsonWriter writer, string name, int? value)
    {
        writer.WritePropertyName(name);
        if (value is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static string Write(Action<Utf8JsonWriter> properties)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        properties(writer);
        writer.WriteEndObject();
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
