using System.Collections.Frozen;
using Scriban;
using Scriban.Syntax;

namespace StaticNews.Rendering;

/// <summary>
/// The names of a page's model that no template of the theme gives another meaning: such a name can be read where it stands, without
/// looking through all that encloses it, and what is made of the same values is the same on every page.
/// </summary>
internal sealed class FixedNames
{
    private readonly FrozenSet<string> _changed;

    private FixedNames(HashSet<string> changed, bool isOpen) => (_changed, IsOpen) = (changed.ToFrozenSet(StringComparer.Ordinal), isOpen);

    /// <summary>Whether some statement can give any name another meaning.</summary>
    public bool IsOpen { get; }

    /// <summary>What templates are given, a page some of it.</summary>
    public static IReadOnlyList<string> OfModel { get; } =
        ["page", "site", "t", "data", "content", "home", "article", "section", "list", "topic", "topics", "author", "archive", "corrections", "graph", "search"];

    /// <summary>Reads all templates of a theme.</summary>
    public static FixedNames Of(IEnumerable<Template> templates)
    {
        HashSet<string> changed = new(StringComparer.Ordinal);
        bool isOpen = false;
        foreach (Template template in templates)
        {
            isOpen |= !Gather(template.Page, changed);
        }

        return new(changed, isOpen);
    }

    /// <summary>Whether a name means the same in every template.</summary>
    public bool Has(string name) => !IsOpen && !_changed.Contains(name);

    /// <summary>The place of a name in <see cref="OfModel"/>; -1 when it is none of them, or some template changes it.</summary>
    public int Find(string name)
    {
        for (int i = 0; i < OfModel.Count; i++)
        {
            if (OfModel[i] == name)
            {
                return Has(name) ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>What a node sets; null for nothing that has a name.</summary>
    public static ScriptVariable? SetBy(ScriptNode? node) => node switch
    {
        ScriptAssignExpression assignment => assignment.Target,
        ScriptForStatement loop => loop.Variable,
        ScriptCaptureStatement capture => capture.Target,
        ScriptIncrementDecrementExpression step => step.Right,
        _ => null,
    } as ScriptVariable;

    /// <summary>Gathers the names that are set; false when a statement can set any.</summary>
    private static bool Gather(ScriptNode? node, HashSet<string> changed)
    {
        if (SetBy(node) is { } variable)
        {
            changed.Add(variable.Name);
        }

        bool isKnown = node is not (ScriptFunction or ScriptAnonymousFunction or ScriptImportStatement or ScriptWithStatement or ScriptWrapStatement or ScriptThisExpression);
        for (int i = 0; i < (node?.ChildrenCount ?? 0); i++)
        {
            isKnown &= Gather(node!.GetChildren(i), changed);
        }

        return isKnown;
    }
}
