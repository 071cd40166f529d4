using Scriban.Syntax;

namespace StaticNews.Rendering;

/// <summary>Writes a partial of a constant name into the page.</summary>
internal sealed class IncludeStep : Step
{
    private readonly ScriptFunctionCall _call;
    private readonly string _name;
    private readonly ScriptExpression[] _arguments;

    /// <summary>The partial, looked for once; all threads find the same.</summary>
    private Partial? _partial;

    private IncludeStep(ScriptFunctionCall call, string name, ScriptExpression[] arguments) => (_call, _name, _arguments) = (call, name, arguments);

    /// <summary>The step of a call such as include "row.html" item; null for another call.</summary>
    public static IncludeStep? Of(ScriptFunctionCall call)
    {
        ScriptExpression[] arguments = [.. call.Arguments];
        return call.Target is ScriptVariableGlobal { Name: "include" } && arguments is [ScriptLiteral { Value: string name }, ..] && !arguments.Any(a => a is ScriptNamedArgument)
            ? new(call, name, arguments)
            : null;
    }

    /// <inheritdoc/>
    public override void Run(HtmlContext context, PageText page)
    {
        if ((_partial ??= context.Partial(_name)) is { } partial)
        {
            partial.Include(context, partial.LastArgument < 0 ? [] : Values(context), _call);
        }
        else
        {
            context.Evaluate(_call); // Tells what is wrong with the name.
        }
    }

    private object?[] Values(HtmlContext context)
    {
        object?[] values = new object?[_arguments.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = context.Value(_arguments[i]);
        }

        return values;
    }
}
