using System.Collections.Immutable;

namespace StaticNews.Importing.Hugo;

/// <summary>A shortcode's tag as it stands between two offsets of a body; a key is empty for an argument by position.</summary>
internal sealed record Shortcode(string Name, ImmutableArray<(string Key, string Value)> Arguments, bool IsClosing, bool IsSelfClosed, bool IsComment, int Start, int End)
{
    /// <summary>A named argument, or the one at a position; empty when there is none.</summary>
    public string this[string key, int position = -1] =>
        Arguments.FirstOrDefault(a => a.Key.Equals(key, StringComparison.OrdinalIgnoreCase) && a.Key.Length > 0).Value
        ?? (position >= 0 && position < Arguments.Length && Arguments[position].Key.Length == 0 ? Arguments[position].Value : "");
}
