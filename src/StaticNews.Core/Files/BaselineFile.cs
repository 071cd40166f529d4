using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>The file of findings that a site has accepted: JSON, one finding a block, in the order of files, so that a change of it can be reviewed.</summary>
public static class BaselineFile
{
    private const int Version = 1;
    private const long MostBytes = 256 * 1024 * 1024;

    /// <summary>The findings of a file; an error when there is none or it is not a baseline.</summary>
    public static Checked<IReadOnlyList<KnownFinding>> Read(string path)
    {
        try
        {
            FileInfo file = new(path);
            if (!file.Exists || file.Length > MostBytes)
            {
                return Bad(path, file.Exists ? "the baseline is too large" : "there is no such baseline");
            }

            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            return json.RootElement.GetProperty("version").GetInt32() != Version
                ? Bad(path, "the baseline is of another version of the program")
                : new([.. json.RootElement.GetProperty("findings").EnumerateArray().Select(f => new KnownFinding(Text(f, "fingerprint"), Text(f, "code"), Text(f, "file"), Text(f, "message")))], []);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return Bad(path, "the file is not a baseline");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Bad(path, "the baseline cannot be read: " + e.Message.TrimEnd('.'));
        }
    }

    /// <summary>Writes the findings, at once or not at all; an error when that is not possible, else null.</summary>
    public static Diagnostic? Write(string path, IEnumerable<KnownFinding> findings)
    {
        try
        {
            string temporary = path + ".tmp";
            using (FileStream file = new(temporary, FileMode.Create, FileAccess.Write))
            {
                Write(file, findings.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal).ThenBy(f => f.Fingerprint, StringComparer.Ordinal));
            }

            File.Move(temporary, path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Diagnostic.Error("SN1930", new(path), "the baseline cannot be written: " + e.Message.TrimEnd('.'), "Choose another place with --baseline.");
        }
    }

    private static void Write(Stream output, IEnumerable<KnownFinding> findings)
    {
        using Utf8JsonWriter json = new(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartArray("findings");
        foreach (KnownFinding finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("fingerprint", finding.Fingerprint);
            json.WriteString("code", finding.Code);
            json.WriteString("file", finding.File);
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static string Text(JsonElement finding, string name) => finding.GetProperty(name).GetString() ?? "";

    private static Checked<IReadOnlyList<KnownFinding>> Bad(string path, string message) =>
        new(null, [Diagnostic.Error("SN1930", new(path), message, "Make it with check --baseline FILE --write-baseline.")]);
}
