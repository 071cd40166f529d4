using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using StaticNews.Model;

namespace StaticNews.Cli;

/// <summary>Tells what was found on stderr and what was done on stdout.</summary>
internal static class ConsoleReport
{
    /// <summary>One line for each diagnostic, in the form that the run asked for.</summary>
    public static void Print(ImmutableArray<Diagnostic> diagnostics, ReportOptions options)
    {
        StringBuilder text = new();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            text.Append(options.Json ? Json(diagnostic) : options.Annotations ? Annotation(diagnostic) : Line(diagnostic, options.Colour)).Append('\n');
        }

        Console.Error.Write(text);
    }

    /// <summary>The closing summary.</summary>
    public static void Summarise(BuildResult result, WriteResult? written, TimeSpan time, ReportOptions options)
    {
        if (options.Quiet)
        {
            return;
        }

        if (options.Verbose)
        {
            Console.Out.WriteLine(string.Join(", ", result.Timings.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Stage} {t.Time.TotalMilliseconds:F0} ms"))));
        }

        string seconds = time.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture);
        Console.Out.WriteLine(written is null
            ? $"Checked {result.Build.Pages} pages in {seconds} s."
            : $"Built {result.Build.Pages} pages in {seconds} s: {written.Written} files written, {written.Unchanged} unchanged, {written.Deleted} removed.");
        if (result.Build.Held > 0)
        {
            string next = result.Build.NextDue is { } due ? ", next " + due.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture) : "";
            Console.Out.WriteLine($"{result.Build.Held} held{next}.");
        }
    }

    private static string Line(Diagnostic d, bool colour)
    {
        string place = d.Location.Line > 0 ? $"{d.Location.File}({d.Location.Line},{Math.Max(d.Location.Column, 1)})" : d.Location.File;
        string severity = Name(d);
        string shown = colour ? $"\u001b[{(d.Severity == Severity.Error ? 31 : 33)}m{severity}\u001b[0m" : severity;
        return $"{Clean(place)}: {shown} {d.Code}: {Clean(d.Message)}.{(d.Remedy.Length > 0 ? " " + Clean(d.Remedy) : "")}";
    }

    private static string Annotation(Diagnostic d) =>
        $"::{Name(d)} file={Property(d.Location.File)},line={Math.Max(d.Location.Line, 1)},col={Math.Max(d.Location.Column, 1)},title={d.Code}::{Data($"{d.Message}. {d.Remedy}")}";

    private static string Json(Diagnostic d)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter writer = new(buffer);
        writer.WriteStartObject();
        writer.WriteString("code", d.Code);
        writer.WriteString("severity", Name(d));
        writer.WriteString("file", d.Location.File);
        writer.WriteNumber("line", d.Location.Line);
        writer.WriteNumber("column", d.Location.Column);
        writer.WriteString("message", d.Message);
        writer.WriteString("remedy", d.Remedy);
        writer.WriteEndObject();
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Name(Diagnostic d) => d.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };

    private static string Clean(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
