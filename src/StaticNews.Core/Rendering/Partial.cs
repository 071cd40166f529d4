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

    /// <summary>Whether it reads or sets variables of its own, such as $1.</summary>
    public bool TakesArguments { get; } = HasLocals(Template.Page);

    private static bool HasLocals(ScriptNode? node) =>
        node is ScriptVariableLocal || (node is not null && Enumerable.Range(0, node.ChildrenCount).Any(i => HasLocals(node.GetChildren(i))));
}
