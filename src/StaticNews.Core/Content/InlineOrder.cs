using Markdig.Syntax.Inlines;

namespace StaticNews.Content;

/// <summary>Walks through inlines in the order of their text, without the memory that Markdig's own walk takes, and however deep they lie.</summary>
internal static class InlineOrder
{
    /// <summary>What comes behind an inline below <paramref name="root"/>: its first child, or what follows it; null at the end.</summary>
    public static Inline? After(Inline inline, ContainerInline root)
    {
        if (inline is ContainerInline { FirstChild: { } child })
        {
            return child;
        }

        Inline? at = inline;
        while (at is not null && at != root)
        {
            if (at.NextSibling is { } next)
            {
                return next;
            }

            at = at.Parent;
        }

        return null;
    }
}
