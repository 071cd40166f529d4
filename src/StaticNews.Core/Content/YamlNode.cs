using System.Collections.Immutable;

namespace StaticNews.Content;

/// <summary>A YAML value with its place, counted from 1 in the file.</summary>
internal abstract record YamlNode(int Line, int Column)
{
    public sealed record Scalar(string Text, bool IsPlain, int Line, int Column) : YamlNode(Line, Column)
    {
        public bool IsNull => IsPlain && Text is "" or "~" or "null";
    }

    public sealed record Sequence(ImmutableArray<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

    public sealed record Mapping(ImmutableArray<(Scalar Key, YamlNode Value)> Entries, int Line, int Column) : YamlNode(Line, Column);
}
