using Scriban;
using Scriban.Syntax;

namespace StaticNews.Rendering;

/// <summary>A template that others include.</summary>
/// <param name="Path">Its path in the theme.</param>
/// <param name="Template">The parsed template; never written to, so that all threads share it.</param>
internal sealed record Partial(string Path, Template Template)
{
    /// <summary>What it writes, where it was prepared.</summary>
    public Passage? Passage { get; } = Passage.Of(Template);

    /// <summary>The highest number of an argument that it reads, as 2 for $2, -1 for none; null when it does more with what is its own.</summary>
    public int? LastArgument { get; } = LastArgumentOf(Template.Page);

    private static int? LastArgumentOf(ScriptNode? node)
    {
        int? last = node switch
        {
            ArgumentValue argument => argument.Number,
            ScriptVariableLocal => null,
            _ => -1,
        };
        for (int i = 0; node is not (null or ArgumentValue) && i < node.ChildrenCount && last is not null; i++)
        {
            last = LastArgumentOf(node.GetChildren(i)) is { } inner ? Math.Max(last.Value, inner) : null;
        }

        return last;
    }
}
