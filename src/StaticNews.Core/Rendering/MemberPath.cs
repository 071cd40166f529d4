using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticNews.Rendering;

/// <summary>
/// A member expression such as article.section.url that is read in one go where Scriban goes through its evaluation of arbitrary
/// expressions once a dot: most of what a template does is to read members. Whatever is not a plain value of an object takes
/// Scriban's way, so that errors and functions are the same.
/// </summary>
internal sealed class MemberPath : ScriptMemberExpression
{
    /// <summary>Where the name that it begins with stands among those of the model; -1 when it has to be looked for.</summary>
    private readonly int _root;

    /// <summary>Where the first object that was met has the member; threads that meet another at once may each keep theirs.</summary>
    private MemberPlace? _place;

    private MemberPath(ScriptMemberExpression original, FixedNames names, LoopNames loops)
    {
        (ScriptExpression? target, ScriptVariable? member) = (original.Target, original.Member);
        (original.Target, original.Member) = (null, null);
        (Target, Member, Span) = (Of(target, names, loops), member, original.Span);
        _root = Target is ScriptVariableGlobal variable ? names.Find(variable.Name) : -1;
    }

    /// <summary>Puts paths in place of the member expressions of a template, wherever a value is read; a function's own are left, since its arguments are not the partial's.</summary>
    public static void Shorten(ScriptNode? node, FixedNames names, LoopNames loops)
    {
        switch (node)
        {
            case ScriptFunction or ScriptAnonymousFunction:
                return;
            case ScriptBlockStatement block:
                for (int i = 0; i < block.Statements.Count; i++)
                {
                    block.Statements[i] = loops.Prepared(block.Statements[i]);
                }

                break;
            case ScriptExpressionStatement statement:
                statement.Expression = Of(statement.Expression, names, loops);
                break;
            case ScriptIfStatement condition:
                condition.Condition = Of(condition.Condition, names, loops);
                break;
            case ScriptForStatement loop:
                loop.Iterator = Of(loop.Iterator, names, loops);
                break;
            case ScriptBinaryExpression binary:
                (binary.Left, binary.Right) = (Of(binary.Left, names, loops), Of(binary.Right, names, loops));
                break;
            case ScriptPipeCall pipe:
                pipe.From = Of(pipe.From, names, loops);
                break;
            case ScriptFunctionCall call:
                for (int i = 0; i < call.Arguments.Count; i++)
                {
                    call.Arguments[i] = Of(call.Arguments[i], names, loops)!;
                }

                break;
        }

        for (int i = 0; i < (node?.ChildrenCount ?? 0); i++)
        {
            Shorten(node!.GetChildren(i), names, loops);
        }
    }

    /// <summary>Reads the value; false when it takes Scriban's way to find it, or what is wrong.</summary>
    public bool TryRead(HtmlContext context, out object? value)
    {
        object? target = _root >= 0 ? context.Model[_root] : null;
        target ??= Target switch
        {
            MemberPath path => path.TryRead(context, out object? found) ? found : null,
            ArgumentValue argument => argument.TryRead(context, out object? found) ? found : null,
            LoopValue item when item.TryRead(context, out object? found) => found,
            ScriptVariableGlobal variable => context.GetValue(variable),
            _ => null,
        };
        if (target is Bound bound)
        {
            return bound.TryRead(Member!.Name, ref _place, out value);
        }

        value = null;
        return target is IScriptObject map && map.TryGetValue(context, Member!.Span, Member.Name, out value) && value is not IScriptCustomFunction;
    }

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context) => context is HtmlContext html && TryRead(html, out object? value) ? value : base.Evaluate(context);

    /// <inheritdoc/>
    public override object? GetValue(TemplateContext context) => context is HtmlContext html && TryRead(html, out object? value) ? value : base.GetValue(context);

    private static ScriptExpression? Of(ScriptExpression? expression, FixedNames names, LoopNames loops) =>
        expression is ScriptMemberExpression { DotToken.TokenType: TokenType.Dot } member && member.GetType() == typeof(ScriptMemberExpression)
            ? new MemberPath(member, names, loops)
            : LoopValue.Of(ArgumentValue.Of(expression), loops);
}
