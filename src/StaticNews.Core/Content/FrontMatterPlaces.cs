using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Finds where a key of front matter stands; the file is read again, which only a finding is worth.</summary>
internal static class FrontMatterPlaces
{
    /// <summary>The value's place of the first of several keys, or null when none is there.</summary>
    public static SourceLocation? ValueOf(SourceFile file, params ReadOnlySpan<string> keys)
    {
        foreach ((YamlNode.Scalar key, YamlNode value) in Entries(file))
        {
            if (keys.Contains(key.Text))
            {
                return new SourceLocation(file.Path, value.Line, value.Column);
            }
        }

        return null;
    }

    /// <summary>The places of the items of a list; none when there is no such list.</summary>
    public static ImmutableArray<SourceLocation> ItemsOf(SourceFile file, string listKey) =>
        Entries(file).Where(e => e.Key.Text == listKey).Select(e => e.Value).FirstOrDefault() is YamlNode.Sequence list
            ? [.. list.Items.Select(i => new SourceLocation(file.Path, i.Line, i.Column))]
            : [];

    /// <summary>Every key in the order written.</summary>
    public static IEnumerable<string> Keys(SourceFile file) => Entries(file).Select(e => e.Key.Text);

    private static IEnumerable<(YamlNode.Scalar Key, YamlNode Value)> Entries(SourceFile file) =>
        SourceText.Decode(file).Value is { } text && DocumentParser.FrontMatter(text, file.Path) is { } yaml ? yaml.Entries : [];
}
