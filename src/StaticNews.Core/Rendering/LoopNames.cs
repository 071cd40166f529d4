using System.Collections.Frozen;
using Scriban;
using Scriban.Syntax;

namespace StaticNews.Rendering;

/// <summary>
/// The names that a theme's templates give to items of plain loops and to nothing else: each has a place for the item of its innermost
/// loop, where Scriban keeps a scope for every loop and looks through all of them.
/// </summary>
internal sealed class LoopNames
{
    private const string State = "for";

    private readonly FrozenDictionary<string, int> _places;

    private LoopNames(IEnumerable<string> names) => _places = names.Order(StringComparer.Ordinal).Index().ToFrozenDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => _places.Count;

    /// <summary>The place of a name; -1 when it has none.</summary>
    public int Find(string name) => _places.GetValueOrDefault(name, -1);

    /// <summary>Reads all templates of a theme.</summary>
    public static LoopNames Of(IEnumerable<Template> templates, FixedNames names)
    {
        HashSet<string> plain = new(StringComparer.Ordinal);
        HashSet<string> others = new(FixedNames.OfModel.Concat(TemplateFunctions.All().Keys), StringComparer.Ordinal);
        bool isKnown = !names.IsOpen;
        foreach (Template template in templates)
        {
            isKnown &= Gather(template.Page, plain, others, inLoop: false);
        }

        return new(isKnown ? plain.Except(others) : []);
    }

    /// <summary>The statement, or in place of a plain loop over a name of these one that keeps its item in the name's place.</summary>
    public ScriptStatement Prepared(ScriptStatement statement) =>
        statement is ScriptForStatement { Variable: ScriptVariableGlobal { Name: var name } } loop && IsPlain(loop) && Find(name) is >= 0 and int place ? new EachStatement(loop, place) : statement;

    /// <summary>Gathers what is set by plain loops and by other statements; false when a template asks for the state of a loop around it.</summary>
    private static bool Gather(ScriptNode? node, HashSet<string> plain, HashSet<string> others, bool inLoop)
    {
        if (node is ScriptForStatement loop && IsPlain(loop))
        {
            plain.Add(((ScriptVariableGlobal)loop.Variable!).Name);
        }
        else if (FixedNames.SetBy(node) is { } set)
        {
            others.Add(set.Name);
        }

        bool isKnown = inLoop || node is not ScriptVariable { Name: State };
        for (int i = 0; i < (node?.ChildrenCount ?? 0); i++)
        {
            isKnown &= Gather(node!.GetChildren(i), plain, others, inLoop || node is ScriptForStatement);
        }

        return isKnown;
    }

    /// <summary>Whether a loop goes through all of a list, in order, and nothing in it asks how far it is.</summary>
    private static bool IsPlain(ScriptForStatement loop) =>
        loop.GetType() == typeof(ScriptForStatement) && loop is { Variable: ScriptVariableGlobal, NamedArguments: null or [] } && !Passage.Leaves(loop.Body) && !AsksForState(loop.Body);

    private static bool AsksForState(ScriptNode? node) => node is ScriptVariable { Name: State }
        || (node is not null && Enumerable.Range(0, node.ChildrenCount).Any(i => AsksForState(node.GetChildren(i))));
}
