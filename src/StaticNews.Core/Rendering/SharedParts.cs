using System.Collections.Frozen;
using System.Collections.Immutable;
using Scriban;
using Scriban.Syntax;

namespace StaticNews.Rendering;

/// <summary>Finds what all pages of one language show alike: what is made of nothing but the site, its data and the language's words. It is filled once and copied afterwards.</summary>
/// <param name="names">What the theme's templates leave as it is.</param>
/// <param name="templates">The theme's templates by their paths.</param>
internal sealed class SharedParts(FixedNames names, IReadOnlyDictionary<string, Template> templates)
{
    private const string Include = "include";
    private const string LoopState = "for";

    /// <summary>Names of the model that all pages of a language share, and functions that make of the same values the same.</summary>
    private static readonly FrozenSet<string> Known = new[] { "site", "t", "data", "array", "fill", "html", "math", "raw", "string" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, bool> _partials = new(StringComparer.Ordinal);

    /// <summary>How many parts were found.</summary>
    public int Count { get; private set; }

    /// <summary>The steps with those next to each other that are the same for all pages put together; <paramref name="statements"/> are what they were made from.</summary>
    public Step[] Joined(ReadOnlySpan<ScriptStatement> statements, ReadOnlySpan<Step> steps)
    {
        List<Step> joined = new(steps.Length);
        for (int i = 0; i < steps.Length;)
        {
            int end = i;
            bool hasValues = false;
            for (; end < steps.Length && IsShared(statements[end], []); end++)
            {
                hasValues |= steps[end] is not Step.Text;
            }

            end = Math.Max(end, i + 1);
            if (hasValues)
            {
                joined.Add(new Step.Shared([.. steps[i..end]], Count++));
            }
            else
            {
                joined.AddRange(steps[i..end]);
            }

            i = end;
        }

        return [.. joined];
    }

    /// <summary>Whether a part of a template is the same for all pages; <paramref name="own"/> are the names that it sets itself.</summary>
    private bool IsShared(ScriptNode? node, ImmutableArray<string> own) => node switch
    {
        null or ScriptRawStatement or ScriptLiteral or ScriptToken or ScriptKeyword => true,
        ScriptVariableGlobal variable => own.Contains(variable.Name) || (Known.Contains(variable.Name) && names.Has(variable.Name)),
        ScriptMemberExpression member => IsShared(member.Target, own),
        ScriptFunctionCall { Target: ScriptVariableGlobal { Name: Include } } call => call.Arguments is [ScriptLiteral { Value: string partial }] && names.Has(Include) && IsShared(partial),
        ScriptForStatement { NamedArguments: null or [], Variable: ScriptVariableGlobal each } loop =>
            IsShared(loop.Iterator, own) && IsShared(loop.Body, [.. own, each.Name, LoopState]) && IsShared(loop.Else, own),
        ScriptPage or ScriptBlockStatement or ScriptExpressionStatement or ScriptIfStatement or ScriptElseStatement or ScriptEscapeStatement or ScriptNopStatement
            or ScriptIndexerExpression or ScriptBinaryExpression or ScriptUnaryExpression or ScriptNestedExpression or ScriptConditionalExpression
            or ScriptPipeCall or ScriptFunctionCall or ScriptList => AreShared(node, own),
        _ => false,
    };

    private bool AreShared(ScriptNode node, ImmutableArray<string> own)
    {
        for (int i = 0; i < node.ChildrenCount; i++)
        {
            if (!IsShared(node.GetChildren(i), own))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsShared(string partial)
    {
        if (!_partials.TryGetValue(partial, out bool isShared))
        {
            _partials[partial] = false; // One that includes itself is an error of its own.
            isShared = templates.TryGetValue(TemplateSet.PathOfPartial(partial), out Template? template) && IsShared(template.Page, []);
            _partials[partial] = isShared;
        }

        return isShared;
    }
}
