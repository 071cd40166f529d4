using StaticNews.Model;
using YamlDotNet.Core;

namespace StaticNews.Content;

/// <summary>Reads YAML within limits: no anchors, aliases or tags, 32 levels, 10,000 events, 64 KiB a scalar. What is wrong with it is an error at its place.</summary>
internal static class YamlReader
{
    private const int MaxEvents = 10_000;

    /// <summary>Parts of a data file, which may hold a table.</summary>
    private const int MaxDataEvents = 1_000_000;

    /// <summary>The mapping of a document whose first line is <paramref name="offset"/> lines below the file's; an empty document is an empty mapping. Values that other documents have too are one text in <paramref name="shared"/>.</summary>
    public static Checked<YamlNode.Mapping> Read(string text, string file, int offset, SharedTexts? shared = null)
    {
        Place place = new(file, offset);
        return Read(new YamlTree(text, place, MaxEvents, shared).Document, place);
    }

    /// <summary>The value of a data file, of whatever kind.</summary>
    public static Checked<YamlNode> ReadData(string text, string file)
    {
        Place place = new(file, 0);
        YamlTree tree = new(text, place, MaxDataEvents, shared: null);
        return Read(() => tree.Root() ?? new YamlNode.Scalar("", true, 1, 1), place);
    }

    private static Checked<T> Read<T>(Func<T> read, Place place)
        where T : YamlNode
    {
        try
        {
            return new(read(), []);
        }
        catch (YamlException e)
        {
            SourceLocation at = new(place.File, (int)e.Start.Line + place.LineOffset, (int)e.Start.Column);
            return new(null, [Diagnostic.Error("SN1101", at, "the YAML cannot be read: " + e.Message.TrimEnd('.'), Remedy(e.Message))]);
        }
        catch (RefusedValueException e)
        {
            return new(null, [Diagnostic.Error("SN1102", e.At, e.Message, e.Remedy)]);
        }
    }

    /// <summary>What the reader's own words point to: they name the rule of YAML, not the slip.</summary>
    private static string Remedy(string message) =>
        message.Contains("quoted scalar", StringComparison.Ordinal) ? "Close the quotation mark that begins here; within double quotes write \\\" for one of them."
        : message.Contains("tab character", StringComparison.Ordinal) ? "Indent with spaces; YAML takes no tabs."
        : message.Contains("flow ", StringComparison.Ordinal) ? "Close the bracket, and put commas between its values."
        : "Correct the syntax; text with ': ' or '#' needs quotes.";
}
