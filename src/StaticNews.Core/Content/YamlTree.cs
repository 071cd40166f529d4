using System.Buffers;
using System.Collections.Immutable;
using StaticNews.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticNews.Content;

/// <summary>Builds the tree of a YAML document from parser events; what is beyond the limits is a <see cref="RefusedValueException"/>.</summary>
/// <param name="text">The document.</param>
/// <param name="place">Where it stands.</param>
/// <param name="most">Parser events that it may have.</param>
/// <param name="shared">Where values are looked up that other documents have too; null where they are not.</param>
internal sealed class YamlTree(string text, Place place, int most, SharedTexts? shared)
{
    private const int MaxDepth = 32;
    private const int MaxScalar = 64 * 1024;

    /// <summary>Control characters of ASCII that no value may hold; those beyond are searched for apart, since a mixed set is searched slowly.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c).Except(['\t', '\n']), '\u007F']);

    private readonly Parser _parser = new(new Scanner(new StringReader(text), skipComments: true));
    private int _events;

    /// <summary>The first document's mapping; of an empty one an empty mapping.</summary>
    public YamlNode.Mapping Document() => Root() switch
    {
        YamlNode.Mapping mapping => mapping,
        null or YamlNode.Scalar { IsNull: true } => new YamlNode.Mapping([], 1 + place.LineOffset, 1),
        YamlNode other => throw Refused(other.Line, other.Column, "expected 'key: value' lines", "Write one 'key: value' a line."),
    };

    /// <summary>The first document's value; null when there is none.</summary>
    public YamlNode? Root()
    {
        while (Next() is not (DocumentStart or StreamEnd))
        {
        }

        return _parser.Current is StreamEnd || Next() is DocumentEnd or StreamEnd ? null : Node(0);
    }

    private YamlNode Node(int depth)
    {
        ParsingEvent now = _parser.Current!;
        (int line, int column) = ((int)now.Start.Line + place.LineOffset, (int)now.Start.Column);
        if (depth > MaxDepth)
        {
            throw Refused(line, column, $"the YAML is nested deeper than {MaxDepth} levels", "Flatten it.");
        }

        if (now is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false, IsCanonical: true })
        {
            throw Refused(line, column, "YAML anchors, aliases and tags are not allowed", "Write the value out.");
        }

        return now switch
        {
            Scalar scalar => Value(scalar, line, column),
            SequenceStart => Sequence(depth, line, column),
            _ => Mapping(depth, line, column),
        };
    }

    private YamlNode.Scalar Value(Scalar scalar, int line, int column) =>
        scalar.Value.Length > MaxScalar ? throw Refused(line, column, "a value is longer than 64 KiB", "Move long text into the body.")
        : HoldsControls(scalar.Value) ? throw Refused(line, column, "a value holds a control character", "Remove the escape that makes it.")
        : new YamlNode.Scalar(shared?.Of(scalar.Value) ?? scalar.Value, scalar.Style == ScalarStyle.Plain, line, column);

    private YamlNode.Sequence Sequence(int depth, int line, int column)
    {
        ImmutableArray<YamlNode>.Builder items = ImmutableArray.CreateBuilder<YamlNode>();
        while (Next() is not SequenceEnd)
        {
            items.Add(Node(depth + 1));
        }

        return new YamlNode.Sequence(items.ToImmutable(), line, column);
    }

    private YamlNode.Mapping Mapping(int depth, int line, int column)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        ImmutableArray<(YamlNode.Scalar, YamlNode)>.Builder entries = ImmutableArray.CreateBuilder<(YamlNode.Scalar, YamlNode)>();
        while (Next() is not MappingEnd)
        {
            if (Node(depth + 1) is not YamlNode.Scalar key)
            {
                throw Refused(line, column, "a key is not text", "Write keys as plain words.");
            }

            if (!seen.Add(key.Text))
            {
                throw Refused(key.Line, key.Column, $"the key '{key.Text}' is there twice", "Remove one of them.");
            }

            Next();
            entries.Add((key, Node(depth + 1)));
        }

        return new YamlNode.Mapping(entries.ToImmutable(), line, column);
    }

    private ParsingEvent Next() => ++_events > most || !_parser.MoveNext()
        ? throw Refused(1 + place.LineOffset, 1, $"the YAML has more than {most} parts or ends early", "Shorten it.")
        : _parser.Current!;

    private static bool HoldsControls(ReadOnlySpan<char> text) => text.ContainsAny(Controls) || text.ContainsAnyInRange('\u0080', '\u009F');

    private RefusedValueException Refused(int line, int column, string message, string remedy) => new(new(place.File, line, column), message, remedy);
}
