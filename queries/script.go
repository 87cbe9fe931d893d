package queries

import (
	"errors"
	"fmt"

	"github.com/dop251/goja"
	"github.com/dop251/goja/parser"
)

// maxScript is how long a script may be, in bytes. The parser goes one level
// deeper for each bracket, so this bounds its stack too.
const maxScript = 64 << 10

// userSource is the name of the user's script in the interpreter.
const userSource = "script"

// compile makes a program of a script, or tells why it is none.
func compile(script string) (program *goja.Program, err error) {
	defer func() { err = errors.Join(err, caught(recover())) }()
	if len(script) > maxScript {
		return nil, &ScriptError{Reason: fmt.Errorf("%d bytes are more than the %d a script may have", len(script), maxScript)}
	}
	tree, err := parser.ParseFile(nil, userSource, script, 0, parser.WithDisableSourceMaps)
	var list parser.ErrorList
	if errors.As(err, &list) && len(list) > 0 {
		return nil, &ScriptError{list[0].Position.Line, list[0].Position.Column, errors.New(list[0].Message)}
	}
	if err != nil {
		return nil, &ScriptError{Reason: err}
	}
	program, err = goja.CompileAST(tree, false)
	return program, scriptError(err)
}

// scriptError tells where a script went wrong, nil for nil. What a helper was
// given wrong is told as the helper tells it.
func scriptError(err error) error {
	var syntax *goja.CompilerSyntaxError
	var thrown *goja.Exception
	var name *NameError
	var tooDeep *goja.StackOverflowError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &tooDeep):
		return &ScriptError{Reason: fmt.Errorf("functions call each other more than %d deep", maxCalls)}
	case errors.As(err, &syntax):
		return syntaxError(syntax)
	case errors.As(err, &thrown):
		reason := thrownReason(thrown)
		if errors.As(reason, &name) {
			return name
		}
		line, column := thrownAt(thrown)
		return &ScriptError{line, column, reason}
	}
	return &ScriptError{Reason: err}
}

func syntaxError(err *goja.CompilerSyntaxError) error {
	out := &ScriptError{Reason: errors.New(err.Message)}
	if err.File != nil {
		at := err.File.Position(err.Offset)
		out.Line, out.Column = at.Line, at.Column
	}
	return out
}

// thrownReason is the error that was thrown: one of Go where there is one,
// else what the thrown value says of itself.
func thrownReason(thrown *goja.Exception) (reason error) {
	defer func() {
		if recover() != nil {
			reason = errors.New("it threw something that cannot be shown")
		}
	}()
	if err := thrown.Unwrap(); err != nil {
		return err
	}
	v := thrown.Value()
	if err, ok := v.Export().(error); ok {
		return err
	}
	return errors.New(v.String())
}

// thrownAt is the innermost place in the user's own script.
func thrownAt(thrown *goja.Exception) (line, column int) {
	for _, frame := range thrown.Stack() {
		if frame.SrcName() == userSource {
			at := frame.Position()
			return at.Line, at.Column
		}
	}
	return 0, 0
}
