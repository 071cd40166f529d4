using System.Buffers;
using System.Collections.Immutable;
using StaticNews.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticNews.Content;

/// <summary>Reads YAML from parser events within limits: no anchors, aliases or tags, 32 levels, 10,000 events, 64 KiB a scalar.</summary>
internal sealed class YamlReader
{
    private const int MaxDepth = 32;
    private const int MaxEvents = 10_000;
    private const int MaxScalar = 64 * 1024;

    /// <summary>Parts of a data file, which may hold a table.</summary>
    private const int MaxDataEvents = 1_000_000;

    /// <summary>Control characters of ASCII that no value may hold; those beyond are searched for apart, since a mixed set is searched slowly.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c).Except(['\t', '\n']), '\u007F']);

    private readonly Parser _parser;
    private readonly string _file;
    private readonly int _offset;
    private readonly int _most;
    private readonly SharedTexts? _shared;
    private int _events;

    private YamlReader(string text, string file, int offset, int most, SharedTexts? shared = null)
    {
        (_most, _shared) = (most, shared);
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        _file = file;
        _offset = offset;
    }

    /// <summary>The mapping of a document whose first line is <paramref name="offset"/> lines below the file's; an empty document is an empty mapping. Values that other documents have too are one text in <paramref name="shared"/>.</summary>
    public static Checked<YamlNode.Mapping> Read(string text, string file, int offset, SharedTexts? shared = null)
    {
        YamlReader reader = new(text, file, offset, MaxEvents, shared);
        return Read(reader.Document, file, offset);
    }

    /// <summary>The value of a data file, of whatever kind.</summary>
    public static Checked<YamlNode> ReadData(string text, string file)
    {
        YamlReader reader = new(text, file, 0, MaxDataEvents);
        return Read(() => reader.Root() ?? new YamlNode.Scalar("", true, 1, 1), file, 0);
    }

    private static Checked<T> Read<T>(Func<T> read, string file, int offset)
        where T : YamlNode
    {
        try
        {
            return new(read(), []);
        }
        catch (YamlException e)
        {
            SourceLocation at = new(file, (int)e.Start.Line + offset, (int)e.Start.Column);
            return new(null, [Diagnostic.Error("SN1101", at, "the YAML cannot be read: " + e.Message.TrimEnd('.'), Remedy(e.Message))]);
        }
        catch (Refused e)
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

    private YamlNode.Mapping Document()
    {
        return Root() switch
        {
            YamlNode.Mapping mapping => mapping,
            null or YamlNode.Scalar { IsNull: true } => new YamlNode.Mapping([], 1 + _offset, 1),
            YamlNode other => throw new Refused(new(_file, other.Line, other.Column), "expected 'key: value' lines", "Write one 'key: value' a line."),
        };
    }

    /// <summary>The first document's value; null when there is none.</summary>
    private YamlNode? Root()
    {
        while (Next() is not (DocumentStart or StreamEnd))
        {
        }

        return _parser.Current is StreamEnd || Next() is DocumentEnd or StreamEnd ? null : Node(0);
    }

    private YamlNode Node(int depth)
    {
        ParsingEvent now = _parser.Current!;
        (int line, int column) = ((int)now.Start.Line + _offset, (int)now.Start.Column);
        if (depth > MaxDepth)
        {
            throw new Refused(new(_file, line, column), $"the YAML is nested deeper than {MaxDepth} levels", "Flatten it.");
        }

        if (now is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false, IsCanonical: true })
        {
            throw new Refused(new(_file, line, column), "YAML anchors, aliases and tags are not allowed", "Write the value out.");
        }

        switch (now)
        {
            case Scalar { Value.Length: > MaxScalar }:
                throw new Refused(new(_file, line, column), "a value is longer than 64 KiB", "Move long text into the body.");
            case Scalar scalar when HoldsControls(scalar.Value):
                throw new Refused(new(_file, line, column), "a value holds a control character", "Remove the escape that makes it.");
            case Scalar scalar:
                return new YamlNode.Scalar(_shared?.Of(scalar.Value) ?? scalar.Value, scalar.Style == ScalarStyle.Plain, line, column);
            case SequenceStart:
                ImmutableArray<YamlNode>.Builder items = ImmutableArray.CreateBuilder<YamlNode>();
                while (Next() is not SequenceEnd)
                {
                    items.Add(Node(depth + 1));
                }

                return new YamlNode.Sequence(items.ToImmutable(), line, column);
            default:
                return Mapping(depth, line, column);
        }
    }

    private static bool HoldsControls(ReadOnlySpan<char> text) => text.ContainsAny(Controls) || text.ContainsAnyInRange('\u0080', '\u009F');

    private YamlNode.Mapping Mapping(int depth, int line, int column)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        ImmutableArray<(YamlNode.Scalar, YamlNode)>.Builder entries = ImmutableArray.CreateBuilder<(YamlNode.Scalar, YamlNode)>();
        while (Next() is not MappingEnd)
        {
            if (Node(depth + 1) is not YamlNode.Scalar key)
            {
                throw new Refused(new(_file, line, column), "a key is not text", "Write keys as plain words.");
            }

            if (!seen.Add(key.Text))
            {
                throw new Refused(new(_file, key.Line, key.Column), $"the key '{key.Text}' is there twice", "Remove one of them.");
            }

            Next();
            entries.Add((key, Node(depth + 1)));
        }

        return new YamlNode.Mapping(entries.ToImmutable(), line, column);
    }

    private ParsingEvent Next()
    {
        if (++_events > _most || !_parser.MoveNext())
        {
            throw new Refused(new(_file, 1 + _offset, 1), $"the YAML has more than {_most} parts or ends early", "Shorten it.");
        }

        return _parser.Current!;
    }

    private sealed class Refused(SourceLocation at, string message, string remedy) : Exception(message)
    {
        public SourceLocation At => at;

        public string Remedy => remedy;
    }
}
