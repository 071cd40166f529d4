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
    private readonly int _argument = -1;

    /// <summary>Where the first object that was met has the member; threads that meet another at once may each keep theirs.</summary>
    private MemberPlace? _place;

    private MemberPath(ScriptMemberExpression original)
    {
        (ScriptExpression? target, ScriptVariable? member) = (original.Target, original.Member);
        (original.Target, original.Member) = (null, null);
        (Target, Member, Span) = (Of(target), member, original.Span);
        if (Target is ScriptIndexerExpression { Target: ScriptVariableLocal { BaseName: "" }, Index: ScriptLiteral { Value: int index and >= 0 } })
        {
            _argument = index;
        }
    }

    /// <summary>Puts paths in place of the member expressions of a template, wherever a value is read.</summary>
    public static void Shorten(ScriptNode? node)
    {
        switch (node)
        {
            case ScriptExpressionStatement statement:
                statement.Expression = Of(statement.Expression);
                break;
            case ScriptIfStatement condition:
                condition.Condition = Of(condition.Condition);
                break;
            case ScriptForStatement loop:
                loop.Iterator = Of(loop.Iterator);
                break;
            case ScriptBinaryExpression binary:
                (binary.Left, binary.Right) = (Of(binary.Left), Of(binary.Right));
                break;
            case ScriptPipeCall pipe:
                pipe.From = Of(pipe.From);
                break;
            case ScriptFunctionCall call:
                for (int i = 0; i < call.Arguments.Count; i++)
                {
                    call.Arguments[i] = Of(call.Arguments[i])!;
                }

                break;
        }

        for (int i = 0; i < (node?.ChildrenCount ?? 0); i++)
        {
            Shorten(node!.GetChildren(i));
        }
    }

    /// <summary>Reads the value; false when it takes Scriban's way to find it, or what is wrong.</summary>
    public bool TryRead(TemplateContext context, out object? value)
    {
        object? target = Target switch
        {
            MemberPath path => path.TryRead(context, out object? found) ? found : null,
            ScriptVariableGlobal variable => context.GetValue(variable),
            ScriptIndexerExpression { Target: ScriptVariableLocal arguments } when _argument >= 0 => Argument(context.GetValue((ScriptVariable)arguments)),
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
    public override object? Evaluate(TemplateContext context) => TryRead(context, out object? value) ? value : base.Evaluate(context);

    /// <inheritdoc/>
    public override object? GetValue(TemplateContext context) => TryRead(context, out object? value) ? value : base.GetValue(context);

    private static ScriptExpression? Of(ScriptExpression? expression) =>
        expression is ScriptMemberExpression { DotToken.TokenType: TokenType.Dot } member && member.GetType() == typeof(ScriptMemberExpression) ? new MemberPath(member) : expression;

    private object? Argument(object? arguments) => arguments is ScriptArray list && _argument < list.Count ? list[_argument] : null;
}
