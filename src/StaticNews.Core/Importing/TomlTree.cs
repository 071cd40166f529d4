using System.Globalization;
using StaticNews.Content;
using StaticNews.Model;
using Tomlyn.Syntax;

namespace StaticNews.Importing;

/// <summary>Builds the tree of a TOML document, table by table, from its syntax; a key that is there twice is a <see cref="RefusedValueException"/>.</summary>
internal sealed class TomlTree(Place place)
{
    private readonly TomlTable _root = new(1, 1);

    /// <summary>The mapping of the whole document.</summary>
    public YamlNode.Mapping Of(DocumentSyntax document)
    {
        Fill(_root, document.KeyValues);
        foreach (TableSyntaxBase table in document.Tables)
        {
            Fill(Open(table), table.Items);
        }

        return _root.Freeze();
    }

    private TomlTable Open(TableSyntaxBase syntax)
    {
        string[] path = [.. Names(syntax.Name!)];
        TomlTable parent = Walk(_root, path[..^1], syntax.Name!);
        if (syntax is TableArraySyntax)
        {
            List<object> list = parent.Values.GetValueOrDefault(path[^1]) as List<object> ?? [];
            parent.Set(path[^1], list, Line(syntax), Column(syntax));
            TomlTable item = new(Line(syntax), Column(syntax));
            list.Add(item);
            return item;
        }

        return Walk(parent, path[^1..], syntax.Name!);
    }

    private TomlTable Walk(TomlTable from, IEnumerable<string> path, SyntaxNode at)
    {
        TomlTable table = from;
        foreach (string key in path)
        {
            switch (table.Values.GetValueOrDefault(key))
            {
                case null:
                    TomlTable inner = new(Line(at), Column(at));
                    table.Set(key, inner, Line(at), Column(at));
                    table = inner;
                    break;
                case TomlTable existing:
                    table = existing;
                    break;
                case List<object> list when list[^1] is TomlTable last:
                    table = last;
                    break;
                default:
                    throw Twice(key, at);
            }
        }

        return table;
    }

    private void Fill(TomlTable table, IEnumerable<KeyValueSyntax> entries)
    {
        foreach (KeyValueSyntax entry in entries)
        {
            string[] path = [.. Names(entry.Key!)];
            TomlTable holder = Walk(table, path[..^1], entry.Key!);
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
                TomlTable table = new(Line(value), Column(value));
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

    private RefusedValueException Twice(string key, SyntaxNode at) => new(new SourceLocation(place.File, Line(at), Column(at)), $"the key '{key}' is there twice", "Remove one of them.");

    private int Line(SyntaxNode node) => node.Span.Start.Line + 1 + place.LineOffset;

    private static int Column(SyntaxNode node) => node.Span.Start.Column + 1;
}
