using System.Globalization;
using StaticNews.Content;
using StaticNews.Model;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace StaticNews.Importing;

/// <summary>Reads TOML 1.1 into the same tree as YAML, from the syntax tree, so that every value keeps its line.</summary>
internal sealed class TomlReader
{
    private const int MaxDepth = 64;

    private readonly string _file;
    private readonly int _offset;
    private readonly Table _root = new(1, 1);

    private TomlReader(string file, int offset) => (_file, _offset) = (file, offset);

    /// <summary>The mapping of a document that begins <paramref name="offset"/> lines below the file's first line.</summary>
    public static Checked<YamlNode.Mapping> Read(string text, string file, int offset)
    {
        if (Depth(text) > MaxDepth)
        {
            return new(null, [Diagnostic.Error("SN1702", new(file, 1 + offset, 1), $"the TOML is nested more than {MaxDepth} levels deep", "Flatten it.")]);
        }

        DocumentSyntax document = SyntaxParser.Parse(text, file, validate: true);
        if (document.HasErrors)
        {
            DiagnosticMessage first = document.Diagnostics.First(d => d.Kind == DiagnosticMessageKind.Error);
            SourceLocation at = new(file, first.Span.Start.Line + 1 + offset, first.Span.Start.Column + 1);
            return new(null, [Diagnostic.Error("SN1702", at, "the TOML cannot be read: " + first.Message.TrimEnd('.'), "Correct the syntax.")]);
        }

        TomlReader reader = new(file, offset);
        try
        {
            reader.Fill(reader._root, document.KeyValues);
            foreach (TableSyntaxBase table in document.Tables)
            {
                reader.Fill(reader.Open(table), table.Items);
            }

            return new(reader._root.Freeze(), []);
        }
        catch (Refused e)
        {
            return new(null, [Diagnostic.Error("SN1702", e.At, e.Message, "Remove one of them.")]);
        }
    }

    private Table Open(TableSyntaxBase syntax)
    {
        string[] path = [.. Names(syntax.Name!)];
        Table parent = Walk(_root, path[..^1], syntax.Name!);
        if (syntax is TableArraySyntax)
        {
            List<object> list = parent.Values.GetValueOrDefault(path[^1]) as List<object> ?? [];
            parent.Set(path[^1], list, Line(syntax), Column(syntax));
            Table item = new(Line(syntax), Column(syntax));
            list.Add(item);
            return item;
        }

        return Walk(parent, path[^1..], syntax.Name!);
    }

    private Table Walk(Table from, IEnumerable<string> path, SyntaxNode at)
    {
        Table table = from;
        foreach (string key in path)
        {
            switch (table.Values.GetValueOrDefault(key))
            {
                case null:
                    Table inner = new(Line(at), Column(at));
                    table.Set(key, inner, Line(at), Column(at));
                    table = inner;
                    break;
                case Table existing:
                    table = existing;
                    break;
                case List<object> list when list[^1] is Table last:
                    table = last;
                    break;
                default:
                    throw Twice(key, at);
            }
        }

        return table;
    }

    private void Fill(Table table, IEnumerable<KeyValueSyntax> entries)
    {
        foreach (KeyValueSyntax entry in entries)
        {
            string[] path = [.. Names(entry.Key!)];
            Table holder = Walk(table, path[..^1], entry.Key!);
            if (holder.Values.ContainsKey(path[^1]))
            {
                throw Twice(path[^1], entry.Key!);
            }

            holder.Set(path[^1], Value(entry.Value!), Line(entry), Column(entry));
        }
    }

    private object Value(ValueSyntax value)
    {
        switch (value)
        {
            case InlineTableSyntax inline:
                Table table = new(Line(value), Column(value));
                Fill(table, inline.Items.Select(i => i.KeyValue!));
                return table;
            case ArraySyntax array:
                return array.Items.Select(i => Value(i.Value!)).ToList();
            case StringValueSyntax text:
                return new YamlNode.Scalar(text.Value ?? "", false, Line(value), Column(value));
            case IntegerValueSyntax number:
                return new YamlNode.Scalar(number.Value.ToString(CultureInfo.InvariantCulture), true, Line(value), Column(value));
            default:
                return new YamlNode.Scalar(value.ToString().Trim(), true, Line(value), Column(value));
        }
    }

    private static IEnumerable<string> Names(KeySyntax key) =>
        key.DotKeys.Select(d => d.Key!).Prepend(key.Key!).Select(k => k switch
        {
            BareKeySyntax bare => bare.Key?.Text ?? "",
            StringValueSyntax quoted => quoted.Value ?? "",
            _ => k.ToString().Trim(),
        });

    /// <summary>How deeply brackets stand in each other, counted without regard to strings; never less than the real depth.</summary>
    private static int Depth(string text)
    {
        (int depth, int deepest) = (0, 0);
        foreach (char c in text)
        {
            depth = c is '[' or '{' ? depth + 1 : c is ']' or '}' ? Math.Max(0, depth - 1) : depth;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private Refused Twice(string key, SyntaxNode at) => new(new SourceLocation(_file, Line(at), Column(at)), $"the key '{key}' is there twice");

    private int Line(SyntaxNode node) => node.Span.Start.Line + 1 + _offset;

    private static int Column(SyntaxNode node) => node.Span.Start.Column + 1;

    private sealed class Table(int line, int column)
    {
        private readonly List<YamlNode.Scalar> _keys = [];

        public Dictionary<string, object> Values { get; } = new(StringComparer.Ordinal);

        public void Set(string key, object value, int keyLine, int keyColumn)
        {
            if (Values.TryAdd(key, value))
            {
                _keys.Add(new YamlNode.Scalar(key, false, keyLine, keyColumn));
            }
        }

        public YamlNode.Mapping Freeze() => new([.. _keys.Select(k => (k, Frozen(Values[k.Text])))], line, column);

        private YamlNode Frozen(object value) => value switch
        {
            Table table => table.Freeze(),
            List<object> list => new YamlNode.Sequence([.. list.Select(Frozen)], line, column),
            _ => (YamlNode)value,
        };
    }

    private sealed class Refused(SourceLocation at, string message) : Exception(message)
    {
        public SourceLocation At => at;
    }
}
