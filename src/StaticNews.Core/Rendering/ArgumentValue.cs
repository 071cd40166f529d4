using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticNews.Rendering;

/// <summary>A partial's argument such as $1, read from where the including template put it. What is not there takes Scriban's way.</summary>
internal sealed class ArgumentValue : ScriptIndexerExpression
{
    private readonly int _number;

    private ArgumentValue(ScriptIndexerExpression original, int number)
    {
        _number = number;
        Span = original.Span;
        (ScriptExpression? target, ScriptExpression? index) = (original.Target, original.Index);
        (original.Target, original.Index) = (null, null);
        (Target, Index) = (target, index);
    }

    /// <summary>The expression, or in place of an argument's this.</summary>
    public static ScriptExpression? Of(ScriptExpression? expression) =>
        expression is ScriptIndexerExpression { Target: ScriptVariableLocal { BaseName: "" }, Index: ScriptLiteral { Value: int number and >= 0 } } argument and not ArgumentValue
            ? new ArgumentValue(argument, number)
            : expression;

    /// <summary>Reads the argument; false when there are not so many.</summary>
    public bool TryRead(HtmlContext context, out object? value)
    {
        ScriptArray? arguments = context.Arguments;
        bool isThere = arguments is not null && _number < arguments.Count;
        value = isThere ? arguments![_number] : null;
        return isThere;
    }

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context) => context is HtmlContext html && TryRead(html, out object? value) ? value : base.Evaluate(context);
}
