using Scriban;
using Scriban.Syntax;

namespace StaticNews.Rendering;

/// <summary>A partial's argument such as $1, read from where the including template put it. What is not there takes Scriban's way.</summary>
internal sealed class ArgumentValue : ScriptIndexerExpression, IScriptVariablePath
{
    private ArgumentValue(ScriptIndexerExpression original, int number)
    {
        Number = number;
        Span = original.Span;
        (ScriptExpression? target, ScriptExpression? index) = (original.Target, original.Index);
        (original.Target, original.Index) = (null, null);
        (Target, Index) = (target, index);
    }

    /// <summary>Its number, 1 for $1.</summary>
    public int Number { get; }

    /// <summary>The expression, or in place of an argument's this.</summary>
    public static ScriptExpression? Of(ScriptExpression? expression) =>
        expression is ScriptIndexerExpression { Target: ScriptVariableLocal { BaseName: "" }, Index: ScriptLiteral { Value: int number and >= 0 } } argument and not ArgumentValue
            ? new ArgumentValue(argument, number)
            : expression;

    /// <summary>Reads the argument; false when there are not so many.</summary>
    public bool TryRead(HtmlContext context, out object? value)
    {
        object?[]? arguments = context.Arguments;
        bool isThere = arguments is not null && Number < arguments.Length;
        value = isThere ? arguments![Number] : null;
        return isThere;
    }

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context) => context is HtmlContext html && TryRead(html, out object? value) ? value : base.Evaluate(context);

    /// <summary>The same for what Scriban reads of the argument, such as the size of a text.</summary>
    object? IScriptVariablePath.GetValue(TemplateContext context) => context is HtmlContext html && TryRead(html, out object? value) ? value : GetValue(context);
}
