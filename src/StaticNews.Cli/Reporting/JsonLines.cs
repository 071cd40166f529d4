using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
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
